import type { Workshop } from '../../../shared/log/state.ts';
import { makeReportModel } from '../../../shared/report/make-report-model.ts';
import { resultsNamed } from '../../../shared/report/results-named.ts';
import { reportHtml } from '../../../shared/report/to-html.ts';
import { bridge } from '../../state/bridge.ts';

/** The DOM's TrustedHTML: made by this one policy, from the report writer that escapes every value. */
type Policy = { readonly createHTML: (html: string) => unknown };
type Factory = {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string }) => Policy;
};

const policy = (window as unknown as { trustedTypes: Factory }).trustedTypes.createPolicy('nugget-report', {
  createHTML: (html) => html,
});

export const previewReport = async (workshop: Workshop): Promise<unknown> => {
  const results = new Map<string, string>();
  for (const sha256 of resultsNamed(workshop)) {
    const blob = await bridge.blobRead({ sha256 });
    if (blob.ok) results.set(sha256, blob.value);
  }
  return policy.createHTML(reportHtml(makeReportModel(workshop, (sha256) => results.get(sha256))));
};
