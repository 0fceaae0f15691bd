import { it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { build } from './build.ts';
import { joins } from './joins.ts';
it('x', async () => {
  const S='samples/sold-out-week/'; const files=['email_sends','orders','stock','calendar','leads'].map(f=>({path:`${S}${f}.csv`, recipe:{readAs:{},decisions:[]}}));
  let t=Date.now();
  console.log(JSON.stringify(await joins(files, undefined),null,1), Date.now()-t); t=Date.now();
  console.log(JSON.stringify(await joins(files.slice(0,2), [{left:'email_sends',right:'orders',on:[['email_hash','email_hash']]}]),null,1), Date.now()-t); t=Date.now();
  const out=mkdtempSync('/tmp/eng/gen-'); 
  files[1]!.recipe.decisions=[{choice:'read-thousands',column:'amount_eur',thousands:'.'}] as never;
  const b=await build(files,[{left:'email_sends',right:'orders',on:[['email_hash','email_hash'],['wave','campaign']]}],out);
  console.log(out, b.ok? [b.value.generation, b.value.joins, b.value.reports.map(r=>[r.name,r.rowsRead,r.rowsSetAside])]:b.error, Date.now()-t);
}, 100000);
