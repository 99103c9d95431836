-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "question_id" TEXT,
    "title" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "engines" JSONB NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "snapshot_dossier_id_created_at_id_idx" ON "snapshot"("dossier_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the Prisma schema cannot say.
ALTER TABLE "snapshot"
  ADD CONSTRAINT "snapshot_kind" CHECK ("kind" IN ('dossier', 'question') AND ("kind" = 'question') = ("question_id" IS NOT NULL)),
  ADD CONSTRAINT "snapshot_title" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "snapshot_created_by" CHECK (btrim("created_by") <> ''),
  ADD CONSTRAINT "snapshot_sha256" CHECK ("sha256" = encode(sha256(convert_to("content", 'UTF8')), 'hex'));

CREATE TRIGGER "snapshot_append_only" BEFORE UPDATE OR DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
