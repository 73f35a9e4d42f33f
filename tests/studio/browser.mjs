// A studio and a browser for a test; what is missing is said, and the test left out (exit 77).
import {spawn} from "node:child_process";
import {existsSync, mkdtempSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

const kSkipped = 77;
const places = [process.env.SAYYES_NODE_MODULES, join(import.meta.dirname, "node_modules")].filter(Boolean);

export function skip(reason) {
  console.log(`left out: ${reason}`);
  process.exit(process.env.SAYYES_REQUIRE_ALL ? 1 : kSkipped);
}

/** A package of package.json, or nothing. */
export function find(name) {
  for (const place of places) {
    if (existsSync(join(place, name))) return {folder: join(place, name), load: () => createRequire(join(place, "x.js"))(name)};
  }
  return null;
}

export async function browser() {
  const playwright = find("playwright-core");
  if (!playwright) skip("playwright-core is not here (npm ci in tests/studio, or SAYYES_NODE_MODULES)");
  const executablePath = [process.env.SAYYES_CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => path && existsSync(path));
  if (!executablePath) skip("there is no chromium here (SAYYES_CHROMIUM names one)");
  return playwright.load().chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"]});
}

/** Starts the program; `close` ends it. */
export async function studio(program, {folder = mkdtempSync(join(tmpdir(), "studio-")), state = mkdtempSync(join(tmpdir(), "state-")), files = []} = {}) {
  const child = spawn(resolve(program), ["--no-open", ...files], {cwd: folder, env: {...process.env, XDG_STATE_HOME: state}});
  const url = await new Promise((done, fail) => {
    let said = "";
    child.stdout.on("data", (more) => { said += more; if (said.includes("\n")) done(said.split("\n")[0]); });
    child.stderr.on("data", (more) => process.stderr.write(more));
    child.on("exit", () => fail(new Error("the studio ended")));
  });
  const ended = new Promise((done) => child.on("exit", done));
  return {url, folder, state, close: () => { child.kill("SIGTERM"); return ended; }};
}

/** A page of the studio's; what goes wrong in it fails the test. */
export async function openPage(chromium, server, options = {}) {
  const context = await chromium.newContext({viewport: {width: 1280, height: 860}, acceptDownloads: true, locale: "en-GB", ...options});
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") wrong.push(message.text()); });
  page.on("request", (request) => { if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) wrong.push(`asked elsewhere: ${request.url()}`); });
  await page.goto(server.url);
  await page.waitForSelector("html[data-ready]");
  return {page, context, wrong};
}

/** Runs a test with a studio and a page of its own: {page, context, server, wrong}; options of studio(), and `browser` for the page. */
export async function withStudio(chromium, program, test, options = {}) {
  const server = await studio(program, options);
  const opened = await openPage(chromium, server, options.browser);
  try {
    const said = await test({...opened, server});
    expect(opened.wrong.length === 0, opened.wrong.join("\n"));
    return said;
  } finally {
    await opened.context.close();
    await server.close();
  }
}

export function expect(holds, what) {
  if (!holds) throw new Error(what);
}

/** Runs the tests one by one, or those whose name SAYYES_ONLY is a part of; the exit code says whether all held. */
export async function run(tests) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    if (!name.includes(process.env.SAYYES_ONLY ?? "")) continue;
    const start = Date.now();
    try {
      const said = await test();
      console.log(`ok   ${name} (${Date.now() - start} ms)${said ? `: ${said}` : ""}`);
    } catch (error) {
      ++failed;
      console.log(`FAIL ${name}: ${error.stack ?? error}`);
    }
  }
  process.exit(failed ? 1 : 0);
}
