// What the clock says, on a machine that does nothing else, and the W3C's checker. node page_long_test.mjs SAYYES_STUDIO
import {execFileSync} from "node:child_process";
import {cpus, loadavg} from "node:os";
import {join} from "node:path";

import {browser, expect, find, openPage, run, studio, withStudio} from "./browser.mjs";

const [program] = process.argv.slice(2);
const folder = join(import.meta.dirname, "../../src/programs/studio/page");
if (!process.env.SAYYES_LONG) {
  console.log("left out: SAYYES_LONG is not set");
  process.exit(77);
}
const chromium = await browser();
const WORDS = "Please keep your voice low near the reading room. No food or drink at the computers. Patrons may ask at the circulation desk. ".repeat(9);

const withPage = (test) => withStudio(chromium, program, test);
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

await run({
  "from key press to highlight within 50 ms at the median, 200 words": () => withPage(async ({page}) => {
    await page.fill("#draft", WORDS);
    await page.waitForSelector(".finding");
    await page.waitForTimeout(800);
    const times = await page.evaluate(async () => {
      const field = document.getElementById("draft"), backdrop = document.getElementById("backdrop");
      const count = () => [...backdrop.querySelectorAll("mark")].filter((one) => one.textContent.trim() === "OPAC").length;
      const out = [];
      for (let i = 0; i < 31; ++i) {
        field.focus();
        field.setSelectionRange(0, 0);
        document.execCommand("insertText", false, "Use the OPA here. ");   // innocent, until its last letter
        await new Promise((done) => setTimeout(done, 150));
        const before = count();
        field.setSelectionRange(11, 11);
        const start = performance.now();
        document.execCommand("insertText", false, "C");
        while (count() <= before && performance.now() - start < 2000) await new Promise((done) => requestAnimationFrame(done));
        out.push(performance.now() - start);
        field.setSelectionRange(0, 19);
        document.execCommand("delete");
        await new Promise((done) => setTimeout(done, 80));
      }
      return out;
    });
    const middle = median(times);
    const busy = `${loadavg()[0].toFixed(1)} programs want ${cpus().length} cores`;   // with more than one a core, this says more of them than of the page
    expect(middle <= 50, `${middle} ms (${times.map(Math.round)}); ${busy}`);
    return `median ${middle.toFixed(1)} ms, slowest ${Math.max(...times).toFixed(0)} ms; ${busy}`;
  }),

  "an answer costs the page little work, whatever else the machine does": () => withPage(async ({page, context}) => {
    const debug = await context.newCDPSession(page);
    await debug.send("Performance.enable", {timeDomain: "threadTicks"});   // the thread's own time, not the clock's
    const spent = async () => {
      const all = Object.fromEntries((await debug.send("Performance.getMetrics")).metrics.map((one) => [one.name, one.value * 1000]));
      return {script: all.ScriptDuration, layout: all.LayoutDuration, style: all.RecalcStyleDuration};
    };
    await page.fill("#draft", WORDS);
    await page.waitForSelector(".finding");
    await page.waitForTimeout(1500);
    const before = await spent();
    const first = await page.evaluateHandle(() => document.querySelectorAll(".finding")[3]);
    const kAnswers = 8;
    for (let i = 0; i < kAnswers; ++i) {
      await page.evaluate(() => { const field = document.getElementById("draft"); field.focus(); field.setSelectionRange(0, 0); document.execCommand("insertText", false, "So. "); });
      await page.waitForTimeout(600);
    }
    const after = await spent();
    expect(await page.evaluate((card) => card.isConnected && card.finding.span[0] > 0, first), "cards that say the same stay");
    const cost = Object.entries(after).map(([name, value]) => [name, (value - before[name]) / kAnswers]);
    const all = cost.reduce((sum, [, value]) => sum + value, 0);
    const told = cost.map(([name, value]) => `${name} ${value.toFixed(1)}`).join(", ");
    expect(all <= 40, `${all.toFixed(1)} ms: ${told}`);
    return `${all.toFixed(1)} ms a key press (${told})`;
  }),

  "the page is open within a second": async () => {
    const server = await studio(program);
    const times = [];
    for (let i = 0; i < 5; ++i) {
      const {page, context} = await openPage(chromium, server);
      times.push(await page.evaluate(() => performance.getEntriesByName("open")[0].startTime));   // since the navigation began
      await context.close();
    }
    await server.close();
    expect(median(times) <= 1000, `${times.map(Math.round)}; ${loadavg()[0].toFixed(1)} programs want ${cpus().length} cores`);
    return `median ${Math.round(median(times))} ms`;
  },

  "the W3C's checker finds nothing": () => {
    const vnu = find("vnu-jar");
    if (!vnu) return "left out: vnu-jar is not here";
    const jar = join(vnu.folder, "build/dist/vnu.jar");
    try {
      execFileSync("java", ["-jar", jar, "--Werror", join(folder, "index.html")], {encoding: "utf8", stdio: "pipe"});
      execFileSync("java", ["-jar", jar, "--css", ...["studio.css", "cards.css", "sign.css"].map((name) => join(folder, name))], {encoding: "utf8", stdio: "pipe"});
    } catch (error) {
      if (error.code === "ENOENT") return "left out: java is not here";
      throw new Error(error.stderr || error.message);
    }
  },
});
