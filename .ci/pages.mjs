// What .ci/pages runs; its tools are not the project's, so they are looked up where that script put them.
import { readdirSync, readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const tools = createRequire(join(process.env.NODE_TOOLS, "package.json"));
const puppeteer = await import(pathToFileURL(tools.resolve("puppeteer-core"))).then((module) => module.default);
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");

const PAGES_OF_A_FOLDER = 5;
const VIEWS = [
    { name: "wide-light", width: 1280, scheme: "light" },
    { name: "wide-dark", width: 1280, scheme: "dark" },
    { name: "narrow-light", width: 400, scheme: "light" },
    { name: "narrow-dark", width: 400, scheme: "dark" },
    { name: "print", width: 794, scheme: "dark", media: "print" },
];

function options(args) {
    const at = args.indexOf("--shots");
    const shots = at < 0 ? null : resolve(args.splice(at, 2)[1]);
    return { shots, folder: resolve(args[0] ?? process.env.SAMPLES) };
}

function pagesIn(folder) {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".html"));
    return [
        ...files.slice(0, PAGES_OF_A_FOLDER).map((file) => join(folder, file.name)),
        ...entries.filter((entry) => entry.isDirectory()).flatMap((entry) => pagesIn(join(folder, entry.name))),
    ];
}

/** What is wrong with a page in a view, as lines. */
async function problems(browser, file, view, shot) {
    const page = await browser.newPage();
    const found = [];
    page.on("console", (message) => found.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => found.push(`error: ${error.message}`));
    page.on("request", (request) => {
        if (request.url() !== pathToFileURL(file).href) found.push(`loads ${request.url().slice(0, 100)}`);
    });
    await page.setViewport({ width: view.width, height: 900 });
    await page.emulateMediaType(view.media ?? "screen");
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: view.scheme }]);
    await page.goto(pathToFileURL(file).href);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (!view.media && width > view.width) found.push(`is ${width} wide in a window of ${view.width}`);
    if (shot) await page.screenshot({ path: shot, fullPage: true });
    // Its policy keeps every script out, axe's too, except what the debugger evaluates.
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run(document));
    for (const violation of result.violations) {
        found.push(`${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
    }
    await page.close();
    return found;
}

const { shots, folder } = options(process.argv.slice(2));
const files = pagesIn(folder);
if (files.length === 0) {
    console.error(`There are no pages in ${folder}`);
    process.exit(2);
}
if (shots) mkdirSync(shots, { recursive: true });
const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    // As root, as in a container, Chromium's own sandbox does not work; the pages are this project's own.
    args: ["--no-sandbox", "--disable-gpu"],
});
let passed = 0;
let failed = 0;
try {
    for (const file of files) {
        for (const view of VIEWS) {
            const name = relative(folder, file).replaceAll("/", "-");
            const shot = shots && join(shots, `${name}.${view.name}.png`);
            const found = await problems(browser, file, view, shot);
            found.length === 0 ? passed++ : failed++;
            found.forEach((problem) => console.log(`${relative(folder, file)} ${view.name}: ${problem}`));
        }
        if (shots) {
            const page = await browser.newPage();
            await page.goto(pathToFileURL(file).href);
            const name = relative(folder, file).replaceAll("/", "-");
            await page.pdf({ path: join(shots, `${name}.pdf`), preferCSSPageSize: true, printBackground: false });
            await page.close();
        }
    }
} finally {
    await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
