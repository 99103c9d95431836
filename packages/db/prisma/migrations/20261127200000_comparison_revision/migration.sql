-- Which state of a report's claims is held somewhere else: raised with every change of them, in its transaction.
ALTER TABLE "report" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

-- Under which lease the stored questions were last written: who wrote them need not read them again.
ALTER TABLE "comparison" ADD COLUMN "written_by" UUID;
