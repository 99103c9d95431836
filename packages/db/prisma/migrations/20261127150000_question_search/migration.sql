-- Questions are found by the words of their label and sentence, and by the figures their answer leaves possible.
ALTER TABLE "question"
  ADD COLUMN "words" tsvector GENERATED ALWAYS AS (text_words("label" || ' . ' || "sentence")) STORED,
  ADD COLUMN "amount" numrange GENERATED ALWAYS AS (figure_range("low", "best", "high")) STORED;

CREATE INDEX "question_words_idx" ON "question" USING gin ("words");
CREATE INDEX "question_amount_idx" ON "question" USING gist ("amount");
CREATE INDEX "question_outlets_idx" ON "question"("outlets" DESC, "dossier_id", "id");
