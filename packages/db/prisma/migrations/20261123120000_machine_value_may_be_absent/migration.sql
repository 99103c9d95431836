-- AlterTable
ALTER TABLE "field_correction" ALTER COLUMN "machine_value" DROP NOT NULL;

