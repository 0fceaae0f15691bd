import { it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { QueryEngine } from './query-engine.ts';
it('x', async () => {
  const dir = '/tmp/eng/'+readdirSync('/tmp/eng').find(x=>x.startsWith('gen-'));
  let t=Date.now();
  const e = await QueryEngine.open(dir, { spill: mkdtempSync('/tmp/eng/spill-') });
  console.log('open', Date.now()-t);
  console.log(JSON.stringify(await e.handle({kind:'describe',id:1})));
  const metric={base:'email_sends',join:{table:'orders',on:[['email_hash','email_hash'],['wave','campaign']] as [string,string][]},y:{agg:'matched' as const},d:{agg:'rows' as const},per:1000,unit:'orders',perUnit:'e-mails'};
  const show=async(v:any)=>{ const r=await e.handle({kind:'view',id:2,view:v}); if(r?.kind==='view'){ const {sql,...x}=r.result; console.log(JSON.stringify(x)); console.log(sql); } else console.log(JSON.stringify(r)); };
  await show({metric,breakdown:'wave',rowScope:{all:[]}});
  await show({metric,breakdown:'wave',rowScope:{all:[]},without:[{all:[{col:'wave',op:'in',value:['W2']}]}]});
  await show({metric,breakdown:'orders.product_group',rowScope:{all:[{col:'wave',op:'=',value:'W1'}]}});
  await show({metric:{...metric,y:{agg:'matched',where:{all:[{col:'orders.product_group',op:'=',value:'Jacket'}]}}},breakdown:'wave',rowScope:{all:[]}});
  await show({metric:{base:'orders',y:{agg:'sum',column:'amount_eur'},per:1,unit:'€'},breakdown:'campaign',rowScope:{all:[{col:'campaign',op:'is not empty'}]}});
  await show({metric:{...metric,y:{agg:'sum',column:'orders.amount_eur'}},breakdown:'wave',rowScope:{all:[]}});
  await show({metric:{base:'orders',y:{agg:'mean',column:'amount_eur'},per:1,unit:'€'},breakdown:'order_date',timeGrain:'quarter',rowScope:{all:[]}});
  for (const sql of ['select 1 a, sum(amount_eur) from orders','drop table orders','select customer_typ from orders','select * from order','select * from email_sends_orders where order_id is not null limit 3', 'select sume(1)', "select * from '/etc/passwd'", 'selec 1', 'summarize orders', "select * from read_csv('x')"]) {
    const r=await e.handle({kind:'sql',id:3,sql,maxRows:100}); if(r?.kind==='sql'){ console.log(r.rows,r.truncated,r.runMs, JSON.stringify(tableFromIPC(r.arrow).toArray().slice(0,2))); } else console.log(JSON.stringify(r)); }
  e.close();
}, 100000);
