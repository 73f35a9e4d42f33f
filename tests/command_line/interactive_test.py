"""`sayyes fix --interactive` on a terminal of its own: interactive_test.py BINARY."""
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# Who runs this in the background has Ctrl-C ignored, and the command would keep to that.
signal.signal(signal.SIGINT, signal.SIG_DFL)

BINARY = os.path.abspath(sys.argv[1])
CONFIG = 'builtin-packs = false\npacks = ["words.csv"]\n'
WORDS = "term,say,unless,why,source\npatron,visitor|reader,,It keeps people at a distance.,judgement\nOPAC,catalogue,,Few know it.,judgement\n"


class Terminal:
    """The command in a folder of its own, with a pty for its standard streams."""

    def __init__(self, files, *args):
        self.root = tempfile.mkdtemp(prefix="sayyes-pty-")
        for name, text in {"sayyes.toml": CONFIG, "words.csv": WORDS, **files}.items():
            with open(os.path.join(self.root, name), "w", encoding="utf-8", newline="") as out:
                out.write(text)
        self.screen, other = pty.openpty()
        env = {**os.environ, "NO_COLOR": "1", "TERM": "dumb"}
        self.process = subprocess.Popen([BINARY, "fix", "--interactive", *args], cwd=self.root, env=env, stdin=other,
                                        stdout=other, stderr=other, start_new_session=True)
        os.close(other)
        self.seen = ""

    def until(self, text):
        """Reads the screen until `text` stands on it, and forgets what came before."""
        end = time.monotonic() + 20
        while text not in self.seen:
            ready, _, _ = select.select([self.screen], [], [], max(0.0, end - time.monotonic()))
            try:
                got = os.read(self.screen, 4096) if ready else b""
            except OSError:
                got = b""
            if not got:
                raise AssertionError(f"no {text!r} in {self.seen!r}")
            self.seen += got.decode("utf-8", "replace")
        before, self.seen = self.seen.split(text, 1)
        return before

    def type(self, text):
        os.write(self.screen, text.encode())

    def end(self):
        rest = ""
        while True:
            try:
                got = os.read(self.screen, 4096)
            except OSError:
                break
            if not got:
                break
            rest += got.decode("utf-8", "replace")
        code = self.process.wait(timeout=20)
        os.close(self.screen)
        return code, self.seen + rest

    def text(self, name):
        with open(os.path.join(self.root, name), encoding="utf-8", newline="") as file:
            return file.read()

    def done(self):
        shutil.rmtree(self.root)


PROMPT = "q ends: "


def expect(what, wanted, found):
    if wanted != found:
        raise AssertionError(f"{what}: expected {wanted!r}, found {found!r}")


def choosing():
    run = Terminal({"a.md": "One *patron*,\r\nand a patron.\r\n\r\nThe OPAC is here.\r\n"}, "a.md")
    shown = run.until(PROMPT)
    for part in ("a.md:1:6: ", "One [patron],", "1  visitor", "2  reader", "1 to 2 takes it"):
        if part not in shown:
            raise AssertionError(f"no {part!r} in {shown!r}")
    run.type("2\n")
    run.until("a.md:2:7: ")
    run.until(PROMPT)
    run.type("7\n")  # there is no 7: asked again
    run.until(PROMPT)
    run.type("k\n")
    run.until("1  catalogue")
    run.until(PROMPT)
    run.type("1\n")
    code, rest = run.end()
    expect("code", 1, code)
    expect("text", "One *reader*,\r\nand a patron.\r\n\r\nThe catalogue is here.\r\n", run.text("a.md"))
    if "2 findings fixed, 1 left" not in rest:
        raise AssertionError(rest)
    run.done()


def skipping():
    run = Terminal({"a.txt": "patron OPAC", "b.txt": "patron"}, "a.txt", "b.txt")
    run.until("a.txt:1:1")
    run.until(PROMPT)
    run.type("s\n")
    shown = run.until(PROMPT)
    if "b.txt:1:1" not in shown or "a.txt" in shown:
        raise AssertionError(shown)
    run.type("1\n")
    run.end()
    expect("a", "patron OPAC", run.text("a.txt"))
    expect("b", "visitor", run.text("b.txt"))
    run.done()


def quitting():
    for how in ("q\n", "\x04"):  # a word, or the end of input
        run = Terminal({"a.txt": "a patron at the OPAC", "b.txt": "patron"}, "a.txt", "b.txt")
        run.until(PROMPT)
        run.type("1\n")
        run.until(PROMPT)
        run.type(how)
        run.end()
        expect("what was chosen", "a visitor at the OPAC", run.text("a.txt"))
        expect("the rest", "patron", run.text("b.txt"))
        run.done()


def interrupting():
    run = Terminal({"a.txt": "a patron at the OPAC"}, "a.txt")
    run.until(PROMPT)
    run.process.send_signal(signal.SIGINT)
    code, _ = run.end()
    expect("code", -signal.SIGINT, code)
    expect("text", "a patron at the OPAC", run.text("a.txt"))
    expect("files", ["a.txt", "sayyes.toml", "words.csv"], sorted(os.listdir(run.root)))
    run.done()


def showing():
    run = Terminal({"a.txt": "a patron \x1b[31mred\n"}, "--diff", "a.txt")
    shown = run.until(PROMPT)
    run.type("1\n")
    _, rest = run.end()
    if "\x1b" in shown + rest:
        raise AssertionError("an escape reached the terminal")
    if "+a visitor" not in rest:
        raise AssertionError(rest)
    expect("text", "a patron \x1b[31mred\n", run.text("a.txt"))
    run.done()


for test in (choosing, skipping, quitting, interrupting, showing):
    test()
    print(f"{test.__name__}: good")
