/** Frequent finite verbs: a line without any of them is a fragment. */
export const finiteVerbs: ReadonlySet<string> = new Set(
  "is are was were has have had do does did will would can could may might must should isn't aren't wasn't weren't hasn't haven't hadn't came come went go took take got get left leave began begin remains remain fell fall rose rise stood stand dug ran sat slept sleep wait waits lives lived drove flew swam broke gave saw spoke wore wrote knew grew want wants need needs works sank sinks".split(
    ' ',
  ),
)
