// Whether everybody gets through the studio's page: by keys alone, and by the rules of axe. node page_access_test.mjs SAYYES_STUDIO
import {readFileSync} from "node:fs";
import {join} from "node:path";

import {browser, expect, find, run, skip, withStudio} from "./browser.mjs";

const [program] = process.argv.slice(2);
const axe = find("axe-core");
if (!axe) skip("axe-core is not here (npm ci in tests/studio)");
const chromium = await browser();

async function violations(page, where) {
  const found = await page.evaluate(() => globalThis.axe.run(document, {resultTypes: ["violations"]}).then((result) =>
    result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")} ${one.nodes[0].failureSummary}`)));
  expect(found.length === 0, `${where}: ${found.join("\n")}`);
}

await run({
  "by keys alone: write, next finding, take, undo, see it hang": () => withStudio(chromium, program, async ({page}) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");   // "Go to the draft"
    await page.waitForFunction(() => document.activeElement.id === "draft");
    await page.keyboard.type("NO FOOD OR DRINK");
    await page.waitForSelector(".finding");
    await page.keyboard.press("F8");
    expect((await page.evaluate(() => String(document.getElementById("draft").selectionEnd))) !== "0", "a finding is chosen");
    expect((await page.textContent("#spoken")).includes("1"), "and told");
    await page.keyboard.press("Control+Enter");
    expect(!(await page.$eval("#draft", (field) => field.value)).includes("NO FOOD"), "taken");
    await page.keyboard.press("Control+z");
    expect((await page.$eval("#draft", (field) => field.value)).includes("NO FOOD"), "undone");
    await page.keyboard.press("Shift+F8");
    for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement.dataset?.view)) !== "sign"; ++i) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#after img");
    for (let i = 0; i < 60 && (await page.evaluate(() => document.activeElement.dataset?.export)) !== "pdf"; ++i) await page.keyboard.press("Tab");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename().endsWith(".pdf"), "a PDF by keys");
  }),

  "axe finds nothing, in each view, light and dark, wide and narrow": async () => {
    let count = 0;
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 390]) {
        await withStudio(chromium, program, async ({page}) => {
          // The policy of the page lets no other script in, so axe comes by the debugger.
          await page.addScriptTag({path: join(axe.folder, "axe.min.js")}).catch(() => page.evaluate(String(axe.load().source)));
          await violations(page, "empty");
          await page.fill("#draft", "Welcome! Ask us.\n\nNO FOOD OR DRINK\nNO CELL PHONES\n\nCirculation desk");
          await page.waitForSelector(".finding");
          await page.click(".house summary");
          await page.waitForTimeout(600);
          await violations(page, `write ${colorScheme} ${width}`);
          await page.click('[data-view="sign"]');
          await page.waitForSelector("#after img");
          await violations(page, `sign ${colorScheme} ${width}`);
          await page.click('[data-view="wall"]');
          await violations(page, `wall ${colorScheme} ${width}`);
          await page.click("#help");
          await violations(page, `help ${colorScheme} ${width}`);
          await page.keyboard.press("Escape");
          await page.click('[data-view="sign"]');
          const [file] = await Promise.all([page.waitForEvent("download"), page.click('[data-export="pdf"]')]);
          await page.setInputFiles("#file", await file.path().then((path) => ({name: "door.pdf", mimeType: "application/pdf", buffer: readFileSync(path)})));
          await page.waitForSelector("#looked:not([hidden]) rect, #toast button");
          await violations(page, `looked at ${colorScheme} ${width}`);
          count += 6;
        }, {browser: {colorScheme, viewport: {width, height: 860}, bypassCSP: true, reducedMotion: "reduce"}});
      }
    }
    return `${count} looks`;
  },

});
