-- When an invitation was mailed last: one that is asked for again and again is not sent again and again.
ALTER TABLE "accounts"."invitations" ADD COLUMN "sent_at" timestamp with time zone DEFAULT now() NOT NULL;
