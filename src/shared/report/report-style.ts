/** The look of the report: serif is people speaking, sans is the instrument, gold only for an agreed insight. A4, and any window. */
export const reportStyle = `
@page{margin:14mm 15mm 15mm}
*{box-sizing:border-box}
html{background:#F3F1EC;color:#1B1F27;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 13px/19px Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;max-width:820px;margin:24px auto;padding:48px 56px 28px;background:#FFFEFC}
h1{font:500 38px/44px "Source Serif 4",Georgia,serif;margin:20px 0 6px;text-wrap:balance}
h2{font:600 14px/20px Inter,system-ui,sans-serif;margin:0 0 6px;break-after:avoid}
p{margin:0}
.top{display:flex;justify-content:space-between;gap:24px;padding-bottom:10px;border-bottom:1.5px solid #474D5A;color:#474D5A}
.mark{display:inline-block;width:9px;height:9px;margin-right:9px;background:#A97A0C;transform:rotate(45deg) translate(-1px,-1px);border-radius:2px}
.line,.quiet,figcaption,.flag{color:#5F6673}
.answer{font:450 21px/30px "Source Serif 4",Georgia,serif;margin:22px 0 26px;text-wrap:pretty}
.answer small{font:500 13px/18px Inter,system-ui,sans-serif;color:#474D5A;white-space:nowrap}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:36px;align-items:start;margin-bottom:24px}
.three{display:grid;grid-template-columns:1fr 1fr 1fr;gap:32px;align-items:start;margin-top:26px}
ul.known,ul.plain{list-style:none;margin:0;padding:0}
ul.known li{position:relative;padding-left:22px;margin-bottom:12px;break-inside:avoid}
ul.known li::before{content:"";position:absolute;left:2px;top:6px;width:8px;height:8px;background:#A97A0C;transform:rotate(45deg);border-radius:1px}
ul.plain li{margin-bottom:6px}
.said{font:italic 450 15px/20px "Source Serif 4",Georgia,serif;color:#474D5A}
.words{font:450 15px/21px "Source Serif 4",Georgia,serif}
figure{margin:0;break-inside:avoid}
figcaption{font-size:12px;line-height:17px;margin:2px 0 8px}
svg{display:block;width:100%;height:auto;font-family:Inter,system-ui,sans-serif}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th{font-weight:500;color:#474D5A;text-align:left}
th,td{padding:7px 14px 7px 0;vertical-align:top;border-bottom:1px solid #CFCAC0}
tr{break-inside:avoid}
table.thinking{table-layout:fixed}
svg,figcaption{break-after:avoid}
.nb{white-space:nowrap}
table.small{font-size:11.5px;line-height:16px}
table.small th,table.small td{padding:3px 10px 3px 0;border-color:#E4E0D8}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#F3F1EC;padding:8px 12px;margin:4px 0 12px}
.one{margin-bottom:24px}
.charts figure{max-width:440px;margin-bottom:18px}
.number{text-align:right}td.number{white-space:nowrap}
table.sources th:first-child{width:30%}
.now{font-weight:600}
.mono{font:500 11px/16px "JetBrains Mono",ui-monospace,monospace}
ins{background:#E3EFE7;color:#24573A;text-decoration:underline}
del{background:#F3E9E4;color:#7A4A38}
section.more{margin-top:26px}
footer{break-before:avoid}
footer{display:flex;justify-content:space-between;gap:24px;margin-top:30px;padding-top:10px;border-top:1px solid #CFCAC0;color:#5F6673;font-size:12px}
@media print{html,body{background:none}body{margin:0;padding:0;max-width:none}}
@media (max-width:640px){body{padding:24px 20px;margin:0}.two,.three{grid-template-columns:1fr}.top,footer{flex-direction:column;gap:4px}}
`;
