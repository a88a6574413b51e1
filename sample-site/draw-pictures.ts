/**
 * Draws the pictures of the sample site: `node sample-site/draw-pictures.ts`. Everything in them is invented, as the
 * stories are, so nobody's rights are touched; the results are kept beside this file, so that only a new picture needs it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from '../scripts/ensure-browsers.mjs';

const folder = join(import.meta.dirname, 'pictures');
const width = 1200;
const height = 675;

/** The same numbers between 0 and 1 in every run, so that a picture only changes when its drawing does. */
function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed / 2 ** 32;
  };
}

function sky(top: string, bottom: string): string {
  return `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>`;
}

function disc(x: number, y: number, radius: number, color: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius * 1.6}" fill="${color}" opacity=".18"/><circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`;
}

function hills(base: number, rise: number, color: string, seed: number): string {
  const random = randomNumbers(seed);
  const [first, second, phase] = [1.2 + random() * 1.6, 3 + random() * 3, random() * 7];
  const ridge = Array.from({ length: 61 }, (_, step) => {
    const x = step / 60;
    const y =
      base - rise * (0.5 + 0.35 * Math.sin(first * x * 6.28 + phase) + 0.15 * Math.sin(second * x * 6.28 + phase * 2));
    return `${(x * width).toFixed(0)},${y.toFixed(0)}`;
  });
  return `<polygon points="0,${height} ${ridge.join(' ')} ${width},${height}" fill="${color}"/>`;
}

function water(top: number, color: string, shine: string, seed: number): string {
  const random = randomNumbers(seed);
  const glints = Array.from({ length: 46 }, () => {
    const depth = random() ** 1.5;
    const y = top + 6 + depth * (height - top - 12);
    const length = 30 + depth * 130;
    return `<rect x="${(random() * width - length / 2).toFixed(0)}" y="${y.toFixed(0)}" width="${length.toFixed(0)}" height="${(1.5 + depth * 4).toFixed(1)}" rx="3" fill="${shine}" opacity="${(0.12 + random() * 0.3).toFixed(2)}"/>`;
  });
  return `<rect y="${top}" width="${width}" height="${height - top}" fill="${color}"/>${glints.join('')}`;
}

function pines(base: number, count: number, size: number, color: string, seed: number): string {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const [x, tall] = [random() * width, size * (0.6 + random() * 0.7)];
    const foot = base + random() * size * 0.2;
    const tiers = [0, 0.28, 0.56].map((from) => {
      const half = tall * (0.2 + from * 0.24);
      return `<polygon points="${x},${foot - tall + from * tall * 0.75} ${x - half},${foot - tall * (0.6 - from)} ${x + half},${foot - tall * (0.6 - from)}"/>`;
    });
    return `<g fill="${color}">${tiers.join('')}<rect x="${x - tall * 0.03}" y="${foot - tall * 0.1}" width="${tall * 0.06}" height="${tall * 0.14}"/></g>`;
  }).join('');
}

function person(x: number, foot: number, tall: number, coat: string, skin = '#e0b08f'): string {
  const head = tall * 0.085;
  return `<g><ellipse cx="${x}" cy="${foot}" rx="${tall * 0.2}" ry="${tall * 0.03}" opacity=".25"/>
    <path d="M${x - tall * 0.13},${foot} L${x - tall * 0.17},${foot - tall * 0.62} Q${x - tall * 0.16},${foot - tall * 0.82} ${x},${foot - tall * 0.82} Q${x + tall * 0.16},${foot - tall * 0.82} ${x + tall * 0.17},${foot - tall * 0.62} L${x + tall * 0.13},${foot} Z" fill="${coat}"/>
    <circle cx="${x}" cy="${foot - tall * 0.9}" r="${head}" fill="${skin}"/>
    <path d="M${x - head},${foot - tall * 0.9} a${head},${head} 0 0 1 ${head * 2},0 q-${head},-${head * 0.6} -${head * 2},0" fill="#3a2c2a"/></g>`;
}

function ferry(x: number, y: number, size: number, hull: string, windows: string): string {
  const lit = Array.from(
    { length: 9 },
    (_, index) => `<rect x="${16 + index * 8}" y="-18" width="4.5" height="5" fill="${windows}"/>`,
  ).join('');
  const upper = Array.from(
    { length: 6 },
    (_, index) => `<rect x="${30 + index * 8}" y="-31" width="4.5" height="5" fill="${windows}"/>`,
  ).join('');
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M0,-10 H112 L102,8 H10 Z" fill="${hull}"/>
    <rect x="10" y="-23" width="86" height="13" fill="#f4efe4"/><rect x="25" y="-36" width="56" height="13" fill="#e6dfd0"/>${lit}${upper}
    <rect x="58" y="-52" width="10" height="16" fill="#b23a2e"/><rect x="58" y="-52" width="10" height="4" fill="#222"/></g>`;
}

function heron(x: number, y: number, size: number, color: string): string {
  return `<g transform="translate(${x} ${y}) scale(${size})" fill="${color}"><path d="M-30,-70 Q10,-112 46,-92 Q26,-58 -14,-54 Z"/>
    <path d="M42,-92 Q66,-120 50,-142 Q44,-156 60,-160" fill="none" stroke="${color}" stroke-width="8" stroke-linecap="round"/>
    <polygon points="56,-166 104,-156 58,-153"/><path d="M60,-164 Q42,-172 28,-166" fill="none" stroke="${color}" stroke-width="3"/>
    <path d="M2,-58 V0 M16,-60 L24,-28 L18,0" fill="none" stroke="${color}" stroke-width="4"/></g>`;
}

function tower(x: number, foot: number, size: number, stone: string): string {
  const blades = [20, 110, 200, 290]
    .map((angle) => `<rect x="-5" y="-96" width="10" height="92" fill="#6d3b2f" transform="rotate(${angle})"/>`)
    .join('');
  return `<g transform="translate(${x} ${foot}) scale(${size})"><polygon points="-58,0 -40,-250 40,-250 58,0" fill="${stone}"/>
    <polygon points="-50,-250 0,-320 50,-250" fill="#3c3f4a"/><circle cy="-196" r="27" fill="#f6efdf"/><path d="M0,-196 V-216 M0,-196 L13,-188" stroke="#222" stroke-width="4"/>
    <rect x="-13" y="-52" width="26" height="52" rx="13" fill="#3a2c2a"/><g transform="translate(0 -264)">${blades}<circle r="9" fill="#3a2c2a"/></g></g>`;
}

function blocks(base: number, seed: number): string {
  const random = randomNumbers(seed);
  return Array.from({ length: 13 }, (_, index) => {
    const [x, y, side] = [90 + index * 84 + random() * 30, base + random() * 90, 52 + random() * 26];
    return `<g opacity=".95"><rect x="${x}" y="${y}" width="${side}" height="${side * 0.7}" fill="#d8eef5"/><polygon points="${x},${y} ${x + 14},${y - 14} ${x + side + 14},${y - 14} ${x + side},${y}" fill="#f5fcff"/><polygon points="${x + side},${y} ${x + side + 14},${y - 14} ${x + side + 14},${y + side * 0.7 - 14} ${x + side},${y + side * 0.7}" fill="#a9cfdd"/></g>`;
  }).join('');
}

function stalls(base: number): string {
  const awnings = ['#b23a2e', '#2f6f73', '#d9a441', '#5b4a7a'];
  return awnings
    .map((color, index) => {
      const x = 70 + index * 280;
      const stripes = [0, 1, 2, 3, 4]
        .map(
          (stripe) =>
            `<rect x="${x + stripe * 44 + 22}" y="${base - 170}" width="22" height="52" fill="#fff" opacity=".75"/>`,
        )
        .join('');
      const goods = [0, 1, 2, 3, 4, 5]
        .map(
          (item) =>
            `<circle cx="${x + 26 + item * 34}" cy="${base - 62}" r="16" fill="${awnings[(item + index) % 4]}"/>`,
        )
        .join('');
      return `<rect x="${x}" y="${base - 170}" width="220" height="52" fill="${color}"/>${stripes}<rect x="${x + 8}" y="${base - 118}" width="8" height="118" fill="#5a4636"/><rect x="${x + 204}" y="${base - 118}" width="8" height="118" fill="#5a4636"/>${goods}<rect x="${x}" y="${base - 50}" width="220" height="50" fill="#8a6a4d"/>`;
    })
    .join('');
}

function smoke(x: number, y: number, seed: number): string {
  const random = randomNumbers(seed);
  return Array.from(
    { length: 34 },
    (_, step) =>
      `<circle cx="${x + step * 9 + random() * 50}" cy="${y - step * 11 - random() * 24}" r="${16 + step * 2.2 + random() * 14}" fill="#4b3f46" opacity=".2"/>`,
  ).join('');
}

function windLines(seed: number): string {
  const random = randomNumbers(seed);
  return Array.from({ length: 11 }, (_, index) => {
    const y = 70 + index * 52;
    return `<path d="M60,${y} C${300 + random() * 120},${y - 90 * random()} ${620 + random() * 160},${y + 110 * random()} 1140,${y - 40 + random() * 60}" fill="none" stroke="#2f6f73" stroke-width="${1.5 + random() * 3}" opacity=".55"/>`;
  }).join('');
}

function portrait(background: string, coat: string, skin: string): string {
  return `<rect width="${width}" height="${height}" fill="${background}"/>${person(600, 1200, 1000, coat, skin)}`;
}

const drawings: Record<string, string> = {
  'harbour-visit':
    sky('#f3c98b', '#f8e8cf') +
    disc(880, 190, 52, '#fff6df') +
    hills(370, 130, '#9bb0ab', 3) +
    hills(400, 80, '#6f8f8c', 8) +
    water(395, '#4f7f86', '#fbe6c2', 5) +
    ferry(760, 450, 2.1, '#28424f', '#ffe9ae') +
    `<rect y="560" width="${width}" height="115" fill="#6b5a4b"/><rect y="560" width="${width}" height="9" fill="#8c7763"/>` +
    person(380, 640, 330, '#7a2e3a') +
    person(520, 645, 345, '#26333d', '#d9a07c') +
    person(655, 640, 320, '#4a5560'),
  'night-ferry':
    sky('#101b3a', '#3c4f7d') +
    disc(210, 130, 40, '#f6f1d8') +
    hills(400, 120, '#1c2747', 4) +
    hills(415, 60, '#141c36', 9) +
    water(410, '#16233f', '#ffd98a', 2) +
    ferry(390, 470, 4, '#0e1526', '#ffd46b'),
  'ice-field':
    sky('#a9cfe3', '#eef6f8') +
    disc(960, 150, 36, '#fffbe9') +
    hills(350, 90, '#b9cfd8', 6) +
    pines(360, 40, 46, '#5e7f86', 3) +
    `<rect y="360" width="${width}" height="315" fill="#e8f3f6"/><path d="M120,675 L520,400 H690 L1010,675 Z" fill="#3c7287"/>` +
    blocks(430, 4) +
    person(250, 560, 190, '#b23a2e') +
    person(960, 540, 170, '#2f4858'),
  'ice-saw':
    sky('#dfeaf0', '#f8f4ea') +
    hills(300, 60, '#c3d3da', 12) +
    `<rect y="300" width="${width}" height="375" fill="#eef6f8"/><path d="M0,520 H1200 V560 H0 Z" fill="#3c7287"/>` +
    person(470, 520, 360, '#2f6f73') +
    person(760, 520, 340, '#8a4b2e', '#c98f6b') +
    `<rect x="520" y="330" width="12" height="250" fill="#7b8790" transform="rotate(8 526 455)"/>`,
  'ice-sled':
    sky('#f6d7b8', '#fbefe0') +
    disc(240, 210, 60, '#fff3d6') +
    hills(400, 110, '#c9b7bd', 15) +
    pines(405, 26, 80, '#6c6f86', 11) +
    `<rect y="405" width="${width}" height="270" fill="#f3ece8"/><path d="M380,600 H980 q36,0 36,-36" fill="none" stroke="#6d3b2f" stroke-width="14"/>` +
    `<g transform="translate(380 300) scale(.52)">${blocks(420, 9)}</g><g transform="translate(420 262) scale(.48)">${blocks(420, 2)}</g>` +
    person(250, 610, 220, '#26333d'),
  'ice-barn':
    sky('#8fa9c4', '#e8e3e6') +
    hills(420, 90, '#b7bfd0', 21) +
    `<rect y="440" width="${width}" height="235" fill="#f0f2f5"/>` +
    pines(470, 14, 130, '#4c5f6e', 5) +
    `<polygon points="330,440 600,230 870,440" fill="#5a3a33"/><rect x="370" y="430" width="460" height="180" fill="#8a4b3a"/><rect x="530" y="480" width="140" height="130" fill="#2e2324"/>` +
    person(700, 640, 180, '#26333d'),
  'wind-tower':
    sky('#7fb3c8', '#f4ecd8') +
    hills(520, 160, '#a7b98c', 2) +
    hills(580, 110, '#7f9a6a', 7) +
    tower(760, 560, 1.35, '#c9b99a') +
    pines(600, 18, 90, '#4f6b4a', 8) +
    hills(690, 80, '#5f7d53', 5),
  'wind-map': `<rect width="${width}" height="${height}" fill="#f3ead6"/><path d="M180,470 Q260,220 520,250 T940,180 Q1080,330 930,470 T480,560 Q260,600 180,470 Z" fill="#cfe3e2" stroke="#7a6a4c" stroke-width="3"/>${windLines(3)}<g stroke="#7a2e3a" stroke-width="3" fill="none"><circle cx="1050" cy="560" r="52"/><path d="M1050,492 V628 M982,560 H1118"/></g>`,
  'heron-shore':
    sky('#f2d9c6', '#dfeae4') +
    hills(380, 90, '#a8bfb2', 14) +
    water(375, '#86aba6', '#fdf3e2', 9) +
    heron(680, 560, 2.3, '#3e5563') +
    `<g stroke="#5d6b45" stroke-width="5">${Array.from({ length: 26 }, (_, index) => `<path d="M${40 + index * 17},675 q${(index % 5) * 6 - 12},-${90 + (index % 7) * 22} ${(index % 3) * 12},-${140 + (index % 6) * 26}" fill="none"/>`).join('')}</g>`,
  'peat-smoke':
    sky('#c98a5e', '#f0cfa4') +
    disc(300, 200, 60, '#f9e3b0') +
    smoke(720, 470, 6) +
    hills(520, 110, '#6b5a4a', 10) +
    hills(590, 80, '#4c4038', 13) +
    `<g fill="#e8622c">${Array.from({ length: 16 }, (_, index) => `<path d="M${560 + index * 28},${545 - (index % 4) * 9} q12,-${26 + (index % 5) * 9} 20,0 z"/>`).join('')}</g>`,
  'market-hall':
    sky('#d7e3e6', '#f7f1e6') +
    `<rect y="120" width="${width}" height="440" fill="#e9dcc6"/><g fill="#b9cdd1">${[0, 1, 2, 3, 4, 5].map((window) => `<path d="M${60 + window * 195},380 V240 a65,65 0 0 1 130,0 V380 Z"/>`).join('')}</g><rect y="560" width="${width}" height="115" fill="#b7a78f"/>` +
    stalls(590) +
    person(330, 660, 230, '#2f4858') +
    person(900, 655, 220, '#7a2e3a', '#c98f6b'),
  footbridge:
    sky('#b8d3de', '#f2efe2') +
    hills(430, 120, '#9fb59a', 18) +
    water(440, '#6d9aa3', '#f5f2e2', 12) +
    `<path d="M0,420 Q600,250 1200,420" fill="none" stroke="#5a4636" stroke-width="16"/><g stroke="#5a4636" stroke-width="6">${Array.from(
      { length: 15 },
      (_, index) => {
        const x = 40 + index * 80;
        const y = 420 - (170 * (1 - ((x - 600) / 600) ** 2)) / 2;
        return `<path d="M${x},${y} V${y - 60}"/>`;
      },
    ).join('')}</g><path d="M0,362 Q600,192 1200,362" fill="none" stroke="#7b6350" stroke-width="7"/>`,
};

const portraits: Record<string, string> = {
  'tobias-renner': portrait('#cfdcd8', '#2f4858', '#e0b08f'),
  'ines-maduro': portrait('#e8d5c4', '#7a2e3a', '#b97f5a'),
  'wanda-teague': portrait('#d9d6e6', '#2f6f73', '#d9a07c'),
};

const { chromium } = ensureBrowsers(['chromium']);
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu'],
  defaultViewport: { width, height },
});
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  const draw = async (
    name: string,
    drawing: string,
    clip?: { x: number; y: number; width: number; height: number; scale: number },
  ) => {
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`,
    );
    const picture = await page.screenshot({ type: 'jpeg', quality: 64, clip });
    await writeFile(join(folder, `${name}.jpg`), picture);
    console.log(`${name}.jpg ${Math.round(picture.length / 1024)} kB`);
  };
  for (const [name, drawing] of Object.entries(drawings)) await draw(name, drawing);
  for (const [name, drawing] of Object.entries(portraits))
    await draw(name, drawing, { x: 262, y: 0, width: 675, height: 675, scale: 0.3 });
} finally {
  await browser.close();
}
