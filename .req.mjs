import { chromium } from 'playwright-core';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--use-gl=angle','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist']});
const p=await b.newPage(); const t0=Date.now();
p.on('request',r=>console.log(Date.now()-t0,'>',r.url().slice(21,90)));p.on('console',m=>console.log(m.type(),m.text()));p.on('pageerror',e=>console.log('ERR',e.message));
p.on('requestfailed',r=>console.log(Date.now()-t0,'FAILED',r.url(),r.failure()?.errorText));
await p.goto('http://127.0.0.1:4100'+process.argv[2]); await p.waitForTimeout(+process.argv[3]||8000);
console.log(await p.evaluate(()=>document.querySelector('[data-map-state]')?.dataset.mapState)); await b.close();
