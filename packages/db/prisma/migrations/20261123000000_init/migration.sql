-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "run_status" AS ENUM ('queued', 'running', 'succeeded', 'failed');

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" TEXT NOT NULL,
    "dossier_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "title" TEXT,
    "outlet" TEXT,
    "url" TEXT,
    "published_at" TEXT,
    "lang" TEXT,
    "retrieved_at" TEXT,
    "note" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "current_run_id" UUID,
    "claim_count" INTEGER NOT NULL DEFAULT 0,
    "reviewed_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "normalization_run" (
    "id" UUID NOT NULL,
    "report_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "run_status" NOT NULL DEFAULT 'queued',
    "input_sha256" TEXT NOT NULL,
    "engine_version" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "dispatch_no" INTEGER NOT NULL DEFAULT 1,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "output" JSONB,

    CONSTRAINT "normalization_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "report_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "unit" TEXT,
    "low" DECIMAL,
    "best" DECIMAL,
    "high" DECIMAL,
    "origin" TEXT,
    "own_voice" BOOLEAN NOT NULL,
    "actor" TEXT,
    "place_name" TEXT,
    "edtf" TEXT,
    "evidence_in" TEXT NOT NULL,
    "evidence_start" INTEGER NOT NULL,
    "evidence_end" INTEGER NOT NULL,
    "number_start" INTEGER NOT NULL,
    "number_end" INTEGER NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "decision" TEXT,
    "needs_attention" BOOLEAN NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("report_id","claim_id")
);

-- CreateTable
CREATE TABLE "claim_review" (
    "id" UUID NOT NULL,
    "report_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "anchor_in" TEXT NOT NULL,
    "anchor_start" INTEGER NOT NULL,
    "anchor_end" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "added" BOOLEAN NOT NULL,
    "base" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_event" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "reason" TEXT,
    "normalizer" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_correction" (
    "event_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "machine_value" JSONB NOT NULL,
    "human_value" JSONB NOT NULL,

    CONSTRAINT "field_correction_pkey" PRIMARY KEY ("event_id","field")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_slug_key" ON "dossier"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "report_current_run_id_key" ON "report"("current_run_id");

-- CreateIndex
CREATE INDEX "report_dossier_id_submitted_at_id_idx" ON "report"("dossier_id", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "report_submitted_at_id_idx" ON "report"("submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "report_outlet_idx" ON "report"("outlet");

-- CreateIndex
CREATE UNIQUE INDEX "report_dossier_id_text_sha256_key" ON "report"("dossier_id", "text_sha256");

-- CreateIndex
CREATE INDEX "normalization_run_status_dispatched_at_idx" ON "normalization_run"("status", "dispatched_at");

-- CreateIndex
CREATE INDEX "normalization_run_status_lease_until_idx" ON "normalization_run"("status", "lease_until");

-- CreateIndex
CREATE INDEX "normalization_run_status_finished_at_idx" ON "normalization_run"("status", "finished_at");

-- CreateIndex
CREATE UNIQUE INDEX "normalization_run_report_id_number_key" ON "normalization_run"("report_id", "number");

-- CreateIndex
CREATE INDEX "claim_measure_idx" ON "claim"("measure");

-- CreateIndex
CREATE INDEX "claim_origin_idx" ON "claim"("origin");

-- CreateIndex
CREATE UNIQUE INDEX "claim_report_id_position_key" ON "claim"("report_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "claim_review_report_id_number_key" ON "claim_review"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_event_review_id_number_key" ON "review_event"("review_id", "number");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "worker_heartbeat_seen_at_idx" ON "worker_heartbeat"("seen_at");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_current_run_id_fkey" FOREIGN KEY ("current_run_id") REFERENCES "normalization_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normalization_run" ADD CONSTRAINT "normalization_run_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_review" ADD CONSTRAINT "claim_review_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "claim_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "review_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the Prisma schema cannot say.

-- A report has at most one run that is waiting or at work; finished runs may be as many as there were.
CREATE UNIQUE INDEX "normalization_run_one_active" ON "normalization_run"("report_id") WHERE "status" IN ('queued', 'running');

ALTER TABLE "dossier" ADD CONSTRAINT "dossier_slug_form" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$');

ALTER TABLE "report"
  ADD CONSTRAINT "report_text_size" CHECK (octet_length("text") BETWEEN 1 AND 1048576),
  ADD CONSTRAINT "report_text_sha256" CHECK ("text_sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
  ADD CONSTRAINT "report_counts" CHECK ("reviewed_count" BETWEEN 0 AND "claim_count");

ALTER TABLE "normalization_run"
  ADD CONSTRAINT "normalization_run_lease" CHECK (("status" = 'running') = ("lease_token" IS NOT NULL AND "lease_until" IS NOT NULL)),
  ADD CONSTRAINT "normalization_run_finished" CHECK (("status" IN ('succeeded', 'failed')) = ("finished_at" IS NOT NULL)),
  ADD CONSTRAINT "normalization_run_output" CHECK (("status" = 'succeeded') = ("output" IS NOT NULL)),
  ADD CONSTRAINT "normalization_run_error" CHECK (("status" = 'failed') = ("error_code" IS NOT NULL));

-- Offsets count UTF-16 code units, char_length counts code points: a quote has one or two units a code point.
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_evidence" CHECK (
    "data" #>> '{claim,evidence,quote}' IS NOT NULL
    AND "evidence_in" IN ('text', 'title')
    AND "evidence_start" >= 0
    AND "evidence_end" > "evidence_start"
    AND "evidence_end" - "evidence_start" BETWEEN char_length("data" #>> '{claim,evidence,quote}') AND 2 * char_length("data" #>> '{claim,evidence,quote}')
  ),
  ADD CONSTRAINT "claim_number" CHECK ("number_start" >= 0 AND "number_end" > "number_start"),
  ADD CONSTRAINT "claim_bounds" CHECK (("low" IS NULL OR "high" IS NULL OR "low" <= "high")),
  ADD CONSTRAINT "claim_confidence" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "claim_decision" CHECK ("decision" IN ('accepted', 'corrected', 'rejected', 'added'));

ALTER TABLE "claim_review"
  ADD CONSTRAINT "claim_review_anchor" CHECK ("anchor_in" IN ('text', 'title') AND "anchor_start" >= 0 AND "anchor_end" > "anchor_start" AND "ordinal" >= 0);

ALTER TABLE "review_event"
  ADD CONSTRAINT "review_event_decision" CHECK ("decision" IN ('accepted', 'corrected', 'rejected', 'added')),
  ADD CONSTRAINT "review_event_reviewer" CHECK (btrim("reviewer") <> ''),
  ADD CONSTRAINT "review_event_reason" CHECK ("decision" <> 'rejected' OR btrim(coalesce("reason", '')) <> '');

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "review_event_append_only" BEFORE UPDATE OR DELETE ON "review_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "field_correction_append_only" BEFORE UPDATE OR DELETE ON "field_correction" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Whoever watches a report hears of every change of its state, whichever statement made it.
CREATE FUNCTION "notify_report_status"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('report_status', NEW."report_id");
  RETURN NULL;
END;
$$;

CREATE TRIGGER "normalization_run_notify" AFTER INSERT OR UPDATE OF "status" ON "normalization_run" FOR EACH ROW EXECUTE FUNCTION "notify_report_status"();
