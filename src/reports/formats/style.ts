/** How a report looks on a screen and on A4 paper. Nothing is loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2126; --soft: #5c6670; --line: #dde2e7; --bar: #d5e5f7; --good: #1a7f4b; --bad: #b3372b }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 32px 28px; max-width: 980px; color: var(--ink); background: #fff;
  font: 14px/1.55 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.3 }
h1 small { display: block; font-size: 15px; font-weight: 500; color: var(--soft) }
h2 { margin: 28px 0 10px; padding-bottom: 5px; font-size: 16px; border-bottom: 2px solid var(--ink) }
p { margin: 6px 0 } .meta, .note { color: var(--soft); font-size: 12.5px }
.warning { margin-top: 10px; padding: 6px 10px; border-left: 4px solid #d19a1f; background: #fdf6e3 }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 10px }
.figure { padding: 10px 12px; border: 1px solid var(--line); border-radius: 6px; break-inside: avoid }
.figure b { display: block; font-size: 22px; line-height: 1.4; font-variant-numeric: tabular-nums }
.figure .missing { font-size: 15px; line-height: 31px; font-weight: 500 }
.figure span, .figure small { display: block; color: var(--soft); font-size: 12px }
.better { color: var(--good) !important } .worse { color: var(--bad) !important } .missing { color: var(--soft) }
table { width: 100%; border-collapse: collapse; font-size: 13px }
thead { display: table-header-group } tr { break-inside: avoid }
th { padding: 5px 8px; text-align: left; font-size: 12px; color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom }
td { padding: 5px 8px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.number small { color: var(--soft); font-size: 11px; margin-left: 6px }
.bar { background: linear-gradient(var(--bar), var(--bar)) no-repeat right bottom / var(--share) 3px }
@page { size: A4; margin: 14mm 13mm }
@media print { body { max-width: none; padding: 0; font-size: 11pt } h2 { break-after: avoid }
  .bar, .warning { -webkit-print-color-adjust: exact; print-color-adjust: exact } }
`;
