/** What `crosstally --help` prints. */
export const helpText = `crosstally: reports in, claims and their comparison out. Runs alone: no server, no database.

  crosstally normalize [FILE|-]    reports (JSONL) to normalized reports, in input order, as a stream
  crosstally compare [FILE|-]      reports or normalized reports (JSONL) to one JSON of questions
  crosstally explain REPORT        how each claim was read: the text marked hop by hop, then the rules

Without FILE, or with '-', standard input is read. A line of input is one report:
  {"id": "a1", "text": "…", "outlet": "…", "publishedAt": "2025-03-06", "dossier": "…"}

normalize
  -f, --format jsonl|json|csv   one object a line (default), one array, or one row a claim
  -j, --jobs N                  worker threads (default 1)
      --mentions                also list every quantity and every time expression
      --no-text                 leave the text out of the output

explain
  REPORT                        a report as JSON or JSONL, or a plain text file
  -c, --claim N                 only this claim, counted from 0
  -r, --report ID               this report of a file of several (default: the first)

  -h, --help                    this text
  -V, --version                 the version

A line that cannot be read is named on standard error by its number, the rest goes on, and the exit code is 1.
A wrong command line exits with 2.
`
