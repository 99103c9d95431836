-- Relations repeat their sentences: compressed they take a tenth of the room, and long ones still stand out of the row.
ALTER TABLE "question" ALTER COLUMN "relations" SET STORAGE EXTENDED;
