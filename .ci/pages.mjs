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
    // At once: each of puppeteer's two calls undoes the other one.
    const emulation = await page.createCDPSession();
    await emulation.send("Emulation.setEmulatedMedia", {
        media: view.media ?? "screen",
        features: [{ name: "prefers-color-scheme", value: view.scheme }],
    });
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

/** What is wrong with the zooming of the first timeline of a page, as lines; null if it has none. */
async function zoomProblems(browser, file, shot) {
    const page = await browser.newPage();
    const found = [];
    page.on("console", (message) => found.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => found.push(`error: ${error.message}`));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(pathToFileURL(file).href);
    const view = await page.$(".gantt .view");
    if (!view) {
        await page.close();
        return null;
    }
    const expect = (fact, what) => fact || found.push(what);
    const box = () => page.$eval("svg.bars", (bars) => bars.getAttribute("viewBox").split(" ").map(Number));
    const told = () => page.$eval(".told", (line) => line.innerText);
    const click = (name) => page.click(`.gantt button[name=${name}]`);
    const [from, , whole] = await box();
    await click("in");
    const [zoomedFrom, , zoomed] = await box();
    expect(zoomed < whole && zoomedFrom > from, `"Zoom in" shows ${zoomed} of ${whole} from ${zoomedFrom}`);
    await click("later");
    expect((await box())[0] > zoomedFrom, `"Later" shows what is from ${(await box())[0]}`);
    await click("earlier");
    expect((await box())[0] === zoomedFrom, `"Earlier" does not lead back`);
    await click("all");
    expect((await box())[2] === whole, `"Whole call" shows ${(await box())[2]} of ${whole}`);
    await view.focus();
    const first = await told();
    expect(/: .*, [0-9.]+ to [0-9.]+ ms/.test(first), `the focus tells "${first}"`);
    for (const key of ["+", "+", "ArrowDown", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
    expect((await box())[2] < zoomed, `the key + shows ${(await box())[2]} of ${whole}`);
    const bars = await page.$$eval("svg.bars rect", (all) => all.length);
    expect(bars === 1 || (await told()) !== first, `the arrow keys stay at "${first}"`);
    await page.keyboard.press("-");
    expect((await box())[2] > whole / 2.6, `the key - shows ${(await box())[2]} of ${whole}`);
    await page.keyboard.press("0");
    expect((await box())[2] === whole, `the key 0 shows ${(await box())[2]} of ${whole}`);
    const locked = await page.$("svg.bars rect.locked");
    if (locked) {
        await locked.hover();
        expect(/waiting for a lock.*ms\s+\S/s.test(await told()), `the pointer tells "${await told()}"`);
    }
    await page.keyboard.down("Control");
    await page.mouse.wheel({ deltaY: -100 });
    await page.keyboard.up("Control");
    expect(!locked || (await box())[2] < whole, `the wheel shows ${(await box())[2]} of ${whole}`);
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run(document));
    result.violations.forEach((violation) => found.push(`${violation.id}: ${violation.help}`));
    if (shot) await page.screenshot({ path: shot, fullPage: true });
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
        const zoomed = await zoomProblems(browser, file, shots && join(shots, `${relative(folder, file).replaceAll("/", "-")}.zoomed.png`));
        if (zoomed) {
            zoomed.length === 0 ? passed++ : failed++;
            zoomed.forEach((problem) => console.log(`${relative(folder, file)} zoomed: ${problem}`));
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
