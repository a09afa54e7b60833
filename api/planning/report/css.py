"""The look of the page, on a screen and on A4 paper."""

from api.planning.report.svg import FAMILY

STYLE = """
@page { size: A4; margin: 18mm 20mm 20mm;
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt FAMILY; } }
* { box-sizing: border-box; }
html { background: #fff; color: #1a1a1a; font-family: FAMILY; font-size: 16px; line-height: 1.65; }
body { margin: 0; word-break: auto-phrase; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header { border-bottom: 3px solid #1a1a1a; margin-bottom: 2rem; padding-bottom: .75rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .5rem; }
header p { margin: 0; }
h2 { font-size: 1.35rem; line-height: 1.35; margin: 2.5rem 0 .75rem; border-left: .35rem solid #0072b2;
  padding-left: .6rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
p, ul { margin: .6rem 0; }
ul { padding-left: 1.4rem; }
li { margin: .35rem 0; }
p.lead { font-size: 1.2rem; line-height: 1.6; font-weight: 600; }
p.small, small { font-size: .875rem; }
p.small { color: #404040; }
small { color: #404040; }
td small { font-size: .8125rem; }
table { border-collapse: collapse; width: 100%; margin: 1.25rem 0; font-size: .9375rem; line-height: 1.4;
  table-layout: fixed; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .4rem; }
th, td { border-bottom: 1px solid #b3b3b3; padding: .35rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #1a1a1a; background: #f2f2f2; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1.25rem 0; }
figcaption { font-weight: 600; margin-bottom: .4rem; }
svg { overflow: visible; display: block; width: 100%; height: auto; }
@media screen and (max-width: 45rem) {
  table { font-size: .8125rem; }
  th, td { padding: .3rem .25rem; }
  caption, th, td { overflow-wrap: anywhere; }
}
@media print {
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, caption, figcaption { break-after: avoid; }
  figure, tr, li, table.short { break-inside: avoid; }
  h3 + p, p:has(+ figure), p:has(+ table) { break-after: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
}
""".replace("FAMILY", FAMILY)
