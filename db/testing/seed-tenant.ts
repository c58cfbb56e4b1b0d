import type { Sql } from "postgres";
import { newBatch, report, type Stores, submit } from "@/lib/features/analyses/adapters/testing/stores";
import { newId } from "@/lib/kernel/ids";

/** An organisation with a row in every table that has rows of tenants, written past every policy. */
export async function seedTenant(superuser: Sql, stores: Stores, organisationId: string): Promise<void> {
  const userId = newId();
  await superuser`insert into accounts.organisations (id, name) values (${organisationId}, 'Org')`;
  await superuser`insert into accounts.users (id, email, name, password_hash)
    values (${userId}, ${`${userId}@example.com`}, 'Ana', 'x')`;
  await superuser`insert into accounts.memberships (organisation_id, user_id, role)
    values (${organisationId}, ${userId}, 'owner')`;
  const classId = newId();
  await superuser`insert into accounts.invitations (id, organisation_id, email, role, invited_by, expires_at)
    values (${newId()}, ${organisationId}, 'bia@example.com', 'student', ${userId}, now())`;
  await superuser`insert into accounts.classes (id, organisation_id, name, join_code)
    values (${classId}, ${organisationId}, '3º B', ${classId})`;
  await superuser`insert into accounts.class_members (organisation_id, class_id, user_id, role)
    values (${organisationId}, ${classId}, ${userId}, 'student')`;
  const keyId = newId();
  await superuser`insert into access.api_keys
    (id, organisation_id, user_id, member_since, name, prefix, secret_hash, scopes)
    values (${keyId}, ${organisationId}, ${userId}, now(), 'k', ${keyId}, 'h', '{}')`;
  await superuser`insert into access.token_families
    (id, organisation_id, user_id, member_since, api_key_id, scopes, refreshed_at, expires_at)
    values (${keyId}, ${organisationId}, ${userId}, now(), ${keyId}, '{}', now(), now())`;
  await superuser`insert into access.refresh_tokens (token_hash, family_id, organisation_id, generation)
    values (${keyId}, ${keyId}, ${organisationId}, 0)`;
  await superuser`insert into webhooks.endpoints
    (id, organisation_id, url, events, secret_key_id, secret_sealed, secret_rotated_at, created_by, updated_at)
    values (${newId()}, ${organisationId}, 'https://example.org', '{}', 'k', '', now(), ${userId}, now())`;
  await superuser`insert into notifications.notifications (id, organisation_id, user_id, key, kind, data, href)
    values (${newId()}, ${organisationId}, ${userId}, 'k', 'k', '{}', '/')`;
  await superuser`insert into gateway.idempotency_keys
    (organisation_id, user_id, key, fingerprint, claim, claimed_until, expires_at)
    values (${organisationId}, ${userId}, 'k', 'f', ${newId()}, now(), now())`;
  await superuser`insert into audit.entries
    (organisation_id, sequence, id, at, action, sealed, previous_hash, hash)
    values (${organisationId}, 1, ${newId()}, now(), 'class.created', 's', 'p', 'h')`;
  await superuser`insert into audit.particulars (organisation_id, sequence, salt, details)
    values (${organisationId}, 1, 's', '{}')`;
  await superuser`insert into privacy.exports (id, organisation_id, user_id, expires_at)
    values (${newId()}, ${organisationId}, ${userId}, now())`;
  await superuser`insert into preferences.ignores (id, organisation_id, user_id, kind, value)
    values (${newId()}, ${organisationId}, ${userId}, 'word', 'zap')`;
  await superuser`insert into search.entries (organisation_id, id, kind, title, body, created_at)
    values (${organisationId}, ${newId()}, 'essay', 'Título', 'corpo', now())`;
  await superuser`insert into search.words (organisation_id, word) values (${organisationId}, 'corpo')`;
  await superuser`insert into search.unmirrored (organisation_id, id, version) values (${organisationId}, ${newId()}, 1)`;
  await superuser`insert into search.saved_searches (id, organisation_id, user_id, name, query, notify)
    values (${newId()}, ${organisationId}, ${userId}, 'n', '{}', true)`;
  await superuser`insert into usage.counters (organisation_id, metric, span, since, amount)
    values (${organisationId}, 'analyses', 'day', '2026-11-22', 1)`;
  await superuser`insert into usage.takes (organisation_id, key, amounts, at)
    values (${organisationId}, 'k', '{}', now())`;
  const textIds = [newId(), newId()];
  for (const id of textIds) {
    await superuser`insert into texts.texts (organisation_id, id, author_id, writer_id, kind, title, version)
      values (${organisationId}, ${id}, ${userId}, ${userId}, 'essay', 'Título', 1)`;
    await superuser`insert into texts.fingerprints (organisation_id, hash, text_id) values (${organisationId}, 1, ${id})`;
  }
  const [aId = "", bId = ""] = textIds.sort();
  await superuser`insert into texts.pairs
    (id, organisation_id, a_id, a_author_id, a_version, a_share, b_id, b_author_id, b_version, b_share, share, drafts, passages)
    values (${newId()}, ${organisationId}, ${aId}, ${userId}, 1, 0.5, ${bId}, ${userId}, 1, 0.5, 0.5, true, '[]')`;
  const documentId = newId();
  await superuser`insert into documents.documents
    (id, organisation_id, author_id, title, kind, original_key, original_sha256, original_bytes)
    values (${documentId}, ${organisationId}, ${userId}, 'Carta', 'text', 'k', 's', 1)`;
  await superuser`insert into documents.pages (document_id, organisation_id, number, source, text, words, is_read)
    values (${documentId}, ${organisationId}, 1, 'file', 'Era', '[]', true)`;
  await superuser`insert into documents.uploads (id, organisation_id, author_id, bytes, expires_at)
    values (${newId()}, ${organisationId}, ${userId}, 1, now())`;
  const done = await submit(stores, { organisationId });
  await stores.analyses.begin(done, "run");
  await stores.results.complete(done, report());
  const open = await submit(stores, { organisationId });
  await stores.results.saveDraft(open, report());
  await stores.batches.create(newBatch(organisationId), [{ fileName: "a.py", failure: "empty_text" }], []);
}
