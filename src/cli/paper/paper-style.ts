/** How documents look: calm on a screen, and on A4 with tables that are not torn apart. */
export const PAPER_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
:root { color-scheme: light; }
body { max-width: 920px; margin: 40px auto; padding: 0 24px; color: #1f2328; background: #fff;
  font: 15px/1.65 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "Segoe UI", sans-serif; }
h1 { font-size: 28px; margin: 0 0 4px; letter-spacing: .02em; }
h2 { font-size: 20px; margin: 40px 0 8px; padding-bottom: 6px; border-bottom: 2px solid #1f2328; break-after: avoid; }
h3 { font-size: 16px; margin: 26px 0 4px; break-after: avoid; }
p { margin: 6px 0; }
p i { color: #b6bcc4; font-style: normal; }
table { width: 100%; border-collapse: collapse; margin: 8px 0 14px; font-size: 14px; }
th { text-align: left; font-weight: 600; color: #57606a; background: #f6f8fa; }
th, td { padding: 6px 10px; border: 1px solid #d8dee4; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.good { color: #1a7f37; font-weight: 600; }
.bad { color: #cf222e; font-weight: 600; }
.quiet { color: #6e7781; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } h2 { margin-top: 22pt; } }
`;
