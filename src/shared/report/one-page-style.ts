/** One A4 page on paper: smaller type, a lower picture, the same voice. Tested on the PDF. */
export const onePageStyle = `
@page{margin:12mm 15mm 11mm}
@media print{
body{font-size:8.4pt;line-height:11.4pt}
h1{font-size:19pt;line-height:22pt;margin:8px 0 3px}
h2{font-size:9.4pt;line-height:12pt;margin-bottom:3px}
.top{padding-bottom:5px;font-size:8pt}
.answer{font-size:12pt;line-height:16pt;margin:9px 0 11px}
.answer small{font-size:8.4pt}
.two{gap:8mm;margin-bottom:9px}
.three{gap:7mm;margin-top:10px}
ul.known li{margin-bottom:6px;padding-left:16px}
ul.known li::before{top:4px;width:6px;height:6px}
ul.plain li{margin-bottom:3px}
.said{font-size:9pt;line-height:11.6pt}
figcaption{font-size:7.4pt;line-height:9.6pt;margin:1px 0 4px}
figure svg{max-height:54mm}
th,td{padding:3px 8px 3.5px 0}
table.small{font-size:7.2pt;line-height:9pt}
table.small th,table.small td{padding:1.5px 6px 1.5px 0}
footer{margin-top:8px;padding-top:4px;font-size:7.4pt}
}
`;
