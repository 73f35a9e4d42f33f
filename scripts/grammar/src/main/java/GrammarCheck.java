import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * GrammarCheck TEXTS EXPLAINED: reads "language, text, sign" a line from TEXTS and lets LanguageTool look at each text with
 * its default rules. EXPLAINED lists alerts that are none: language, rule, a pattern that the marked words match, the reason.
 * Prints what is left, by rule, and explanations that are no longer needed; fails where anything is left.
 */
public class GrammarCheck {
  record Explained(String language, String rule, Pattern words, String line) {}

  public static void main(String[] arguments) throws Exception {
    List<Explained> explained = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] cells = line.split("\t");
      explained.add(new Explained(cells[0], cells[1], Pattern.compile(cells[2]), line));
    }
    Map<String, JLanguageTool> tools = new HashMap<>();
    Map<String, List<String>> alerts = new TreeMap<>();
    Set<Explained> used = new HashSet<>();
    int texts = 0, excused = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] cells = line.split("\t");
      String language = cells[0], text = cells[1];
      JLanguageTool tool = tools.get(language);
      if (tool == null) {
        tool = new JLanguageTool(Languages.getLanguageForShortCode(language.equals("en") ? "en-US" : language));
        tools.put(language, tool);
      }
      ++texts;
      for (RuleMatch match : tool.check(text)) {
        String words = text.substring(match.getFromPos(), match.getToPos());
        String rule = match.getRule().getId();
        boolean known = false;
        for (Explained one : explained) {
          if (one.language().equals(language) && one.rule().equals(rule) && one.words().matcher(words).matches()) {
            known = true;
            used.add(one);
            break;
          }
        }
        if (known) {
          ++excused;
        } else {
          alerts.computeIfAbsent(language + " " + rule, key -> new ArrayList<>())
              .add("“" + words + "” in: " + text + (cells.length > 2 ? "   (from: " + cells[2] + ")" : ""));
        }
      }
    }
    int left = 0;
    for (var entry : alerts.entrySet()) {
      left += entry.getValue().size();
      System.out.println(entry.getKey() + ": " + entry.getValue().size());
      for (String alert : entry.getValue().subList(0, Math.min(8, entry.getValue().size()))) System.out.println("  " + alert);
    }
    for (Explained one : explained) {
      if (!used.contains(one)) System.out.println("no longer needed: " + one.line());
    }
    System.out.println(texts + " texts: " + left + " alerts, " + excused + " more explained");
    System.exit(left == 0 ? 0 : 1);
  }
}
