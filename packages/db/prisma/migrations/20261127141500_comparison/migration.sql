-- CreateTable
CREATE TABLE "comparison" (
    "dossier_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'idle',
    "comparer" TEXT,
    "question_count" INTEGER NOT NULL DEFAULT 0,
    "compared_at" TIMESTAMPTZ(3),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "dispatch_no" INTEGER NOT NULL DEFAULT 0,
    "dispatched_at" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("dossier_id")
);

-- CreateTable
CREATE TABLE "comparison_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dossier_id" UUID NOT NULL,
    "report_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comparison_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "dossier_id" UUID NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "label" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "low" DECIMAL,
    "best" DECIMAL,
    "high" DECIMAL,
    "origins_min" INTEGER NOT NULL,
    "origins_max" INTEGER NOT NULL,
    "outlets" INTEGER NOT NULL,
    "claim_count" INTEGER NOT NULL,
    "relation_count" INTEGER NOT NULL,
    "agreements" INTEGER NOT NULL,
    "conflicts" INTEGER NOT NULL,
    "distortions" INTEGER NOT NULL,
    "updates" INTEGER NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "body" JSON NOT NULL,
    "relations" JSON NOT NULL,
    "head_relations" JSON,

    CONSTRAINT "question_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "question_claim" (
    "dossier_id" UUID NOT NULL,
    "question_id" TEXT COLLATE "C" NOT NULL,
    "rank" INTEGER NOT NULL,
    "report_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "origin" TEXT NOT NULL,

    CONSTRAINT "question_claim_pkey" PRIMARY KEY ("dossier_id","question_id","rank")
);

-- CreateIndex
CREATE INDEX "comparison_change_dossier_id_idx" ON "comparison_change"("dossier_id");

-- CreateIndex
CREATE INDEX "question_dossier_id_outlets_relation_count_id_idx" ON "question"("dossier_id", "outlets" DESC, "relation_count" DESC, "id");

-- CreateIndex
CREATE INDEX "question_claim_dossier_id_claim_id_idx" ON "question_claim"("dossier_id", "claim_id");

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_change" ADD CONSTRAINT "comparison_change_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_claim" ADD CONSTRAINT "question_claim_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the Prisma schema cannot say.
ALTER TABLE "comparison"
  ADD CONSTRAINT "comparison_status" CHECK ("status" IN ('idle', 'queued', 'running')),
  ADD CONSTRAINT "comparison_lease" CHECK (("status" = 'running') = ("lease_token" IS NOT NULL AND "lease_until" IS NOT NULL));

CREATE INDEX "comparison_busy" ON "comparison"("status") WHERE "status" <> 'idle';

-- Relations are long and seldom read: out of the row, so that lists do not drag them along.
ALTER TABLE "question" ALTER COLUMN "relations" SET STORAGE EXTERNAL;

-- Dossiers from before are compared by the next sweep.
INSERT INTO "comparison" ("dossier_id") SELECT "id" FROM "dossier";

-- Whoever watches a dossier hears when its comparison falls behind and when it has caught up.
CREATE FUNCTION "notify_dossier_comparison"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('dossier_comparison', NEW."dossier_id"::text);
  RETURN NULL;
END;
$$;

CREATE TRIGGER "comparison_notify" AFTER UPDATE OF "status" ON "comparison" FOR EACH ROW WHEN (NEW."status" = 'idle') EXECUTE FUNCTION "notify_dossier_comparison"();
CREATE TRIGGER "comparison_change_notify" AFTER INSERT ON "comparison_change" FOR EACH ROW EXECUTE FUNCTION "notify_dossier_comparison"();
