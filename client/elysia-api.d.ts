// Made of the OpenAPI document by `npm run client`; not to be edited.

export interface paths {
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description For a password (and a code, where the account asks for one), a refresh token, or the API key of a program. The access token is good for ten minutes, as `Authorization: Bearer …`. Each refresh token is good for one exchange: using an old one again ends the login, save for ten seconds after the exchange, for an answer that got lost. A login by password ends after 90 days, or 30 without a refresh.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a login
         * @description All tokens of the login are worth nothing at once. It is named by a refresh token, or by the access token of the Authorization header. A login that has ended already stays so.
         */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that sign access tokens
         * @description As a JSON Web Key Set (RFC 7517). A new key signs every 90 days; the one before stays a while.
         */
        get: operations["getKeySet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description One's own, or with `of=organisation` everybody's in the organisation, newest first.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Of this organisation, and good while one is a member of it. It may do what its scopes name and one may do oneself. The secret is shown this once. Only for people who are signed in: a key makes no keys.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an API key */
        get: operations["getKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description It is worth nothing at once, nor are the tokens that were given for it. One's own, or as an administrator any of the organisation.
         */
        delete: operations["deleteKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key another secret
         * @description The new secret is shown this once. The present one works on for `overlapSeconds`.
         */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/essays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List essays
         * @description The analyses of essays that you may read, newest first. Pass `next` as `cursor` for the following page.
         */
        get: operations["listEssays"];
        put?: never;
        /**
         * Submit an essay
         * @description The essay is stored and queued; its analysis has not started when the answer comes.
         */
        post: operations["createEssay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/essays/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check what would annul an essay
         * @description Every reason for which ENEM gives a zero, in INEP's order, as clear, warning or violated, with its evidence. Nothing is stored.
         */
        post: operations["preflightEssays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Python sources
         * @description The analyses of Python source that you may read, newest first. Pass `next` as `cursor` for the following page.
         */
        get: operations["getCode"];
        put?: never;
        /**
         * Submit Python source
         * @description The source is stored and queued; its analysis has not started when the answer comes. The same source with the same options is answered from the stored result, and the report's `reused` says so. What was gained stands in the report's `details.optimisation`, an Optimisation.
         */
        post: operations["createCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analyze-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Python source, ten times a minute
         * @description The source is stored and queued; its analysis has not started when the answer comes. The same source with the same options is answered from the stored result, and the report's `reused` says so. What was gained stands in the report's `details.optimisation`, an Optimisation.
         */
        post: operations["analyzeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List batches
         * @description Newest first, without their items. Pass `next` as `cursor` for the following page.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Submit many Python files
         * @description Files and ZIP archives of them, each file analysed as a single one would be. One that cannot be analysed does not refuse the others: the report lists it with the reason. An archive that cannot be read, too much at once, or no Python at all is refused as a whole.
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report on a batch
         * @description Totals over all files that have a result so far, and a page of the files in the order in which they came. Pass `next` as `cursor` for the following page.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the report on a batch
         * @description With all of its files.
         */
        get: operations["getBatchReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the files of a batch as a table
         * @description Comma-separated values (RFC 4180), one line a file.
         */
        get: operations["getBatchCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a batch
         * @description Ends all of its analyses that are under way; those with a result keep it.
         */
        post: operations["cancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List analyses
         * @description Newest first, without results. Pass `next` as `cursor` for the following page.
         */
        get: operations["listAnalyses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an analysis
         * @description Its state and steps. The result is read apart.
         */
        get: operations["getAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the steps of an analysis */
        get: operations["listAnalysisSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a result
         * @description The analysed text with its findings, metrics and details. `not_found` until there is one.
         */
        get: operations["getAnalysisResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the findings of a result
         * @description In the order of the text, without what you ignore. Pass `next` as `cursor` for the following page. `not_found` until there is a result.
         */
        get: operations["listAnalysisFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a report
         * @description The whole result of an essay with its input and the versions that it came from: `elysia verify` runs it again. `not_found` until there is a result, and for code.
         */
        get: operations["getAnalysisReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a program that shows a gain again
         * @description One file for Python 3.8 or later that needs nothing else: it checks that both versions give the same results, times them in pairs of fresh interpreters, and ends with 0 when the gain is there again. `not_found` where no gain is claimed.
         */
        get: operations["getAnalysisProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the receipt of a measurement
         * @description Both versions of a code, what they were run on, where, and every pair of times. `not_found` until there is a result, and where nothing was measured.
         */
        get: operations["getAnalysisReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score an essay without some of its findings
         * @description The score that the essay would have if these findings were mended or wrong: never a lower one. Nothing is kept.
         */
        post: operations["whatIfAnalysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch an analysis
         * @description Server-sent events, named by type, each with an AnalysisEvent as JSON and its sequence as id. The stream ends after the last event; a client that lost it goes on with Last-Event-ID and misses nothing.
         */
        get: operations["listAnalysisEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an analysis
         * @description Nothing more of it starts.
         */
        post: operations["cancelAnalysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run an analysis again
         * @description A new analysis by the rules of today, with the options and the title of the original, which stays as it is. From an aspect that aspect runs again with all that follows from the aspects, and the other aspects are taken over; from an agent it and those after it run again; from `consolidate` on no aspect does. With another text everything runs again.
         */
        post: operations["replayAnalysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List documents
         * @description Newest first, without their texts. Pass `next` as `cursor` for the following page.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Upload a document
         * @description Its kind is told by its content, never by its name. The file is stored when this answers; its text is read afterwards, by recognition where a page is an image. Larger files, and those that should go on where a connection broke, are sent to /api/v1/uploads by the tus protocol.
         */
        post: operations["createDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the state of a document
         * @description `pendente`, `processando`, `concluído` or `falhou` with its reason, and how far each page has come.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        /**
         * Delete a document
         * @description With its pages, its corrections and its original. What was analysed from its text stays.
         */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document's original
         * @description Byte for byte as it was uploaded; the tag is the SHA-256 of its bytes.
         */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the text of a page
         * @description As it was read and as it was corrected, with the place of each word on the page.
         */
        get: operations["getDocumentPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct the text of a page
         * @description The correction holds, whatever is read again. Null takes it back.
         */
        patch: operations["updateDocumentPage"];
        trace?: never;
    };
    "/api/v1/documents/{id}/pages/{number}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a page
         * @description The page as a PNG of at most 2,000 pixels a side. Text and Word have none.
         */
        get: operations["getDocumentPageImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a document again
         * @description One that failed. What was corrected in it stays.
         */
        post: operations["retryDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Analyse a document as an essay
         * @description Its whole text is handed in, corrections included.
         */
        post: operations["createDocumentAnalysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List originals
         * @description What was handed in, newest first, without its bytes. Pass `next` as `cursor` for the following page.
         */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of an original */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an original
         * @description Byte for byte as it was handed in; the tag is the SHA-256 of its bytes.
         */
        get: operations["getFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to an original
         * @description An address at which the original is read without signing in, for a quarter of an hour, by whoever has it. With some object storages it leads to another host.
         */
        post: operations["linkFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objects/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an object by a link
         * @description Where links to files lead. They are made for one file and end by themselves.
         */
        get: operations["getObject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search works
         * @description By their texts, themes and titles and by what was found in them; best match first unless sorted otherwise. Singular finds plural, accents do not matter, and misspelled words are forgiven where little is found. Each hit says why it matched; facets count all matches.
         */
        get: operations["searchAnalyses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest what to search for
         * @description Titles and themes that begin as was typed, from two letters on.
         */
        get: operations["listSearchSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/similar/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find works like one
         * @description Works that share the words by which this one stands out, most alike first.
         */
        get: operations["getSearchSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what a search finds as a table
         * @description Comma-separated values (RFC 4180), newest first: at most 5,000 hits.
         */
        get: operations["getSearchCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your saved searches
         * @description Newest first.
         */
        get: operations["getSearchSaved"];
        put?: never;
        /**
         * Save a search
         * @description With `notify` you are told of new hits, once an hour at most, and only of works that you may read.
         */
        post: operations["savedSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/saved/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a saved search */
        delete: operations["deleteSearchSaved"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is known of a text
         * @description Of an essay or a document, by its id: language, readability, key phrases, names, the sentences that sum it up, and what it took from its motivating text. An essay that was run again on the same text has the first one's, under that one's id.
         */
        get: operations["getText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out anew what is known of a text
         * @description Of one of which that failed. What was found already stays.
         */
        post: operations["retryText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/similarity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pairs of texts that share passages
         * @description Those of which both texts are within reach, the largest share first. Attributed quotations, themes and motivating texts are not counted. Pass `next` as `cursor` for the following page.
         */
        get: operations["listTextPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/similarity/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read two texts with the passages that they share
         * @description Passages are aligned. Who reaches one of the texts alone gets 404.
         */
        get: operations["getTextPair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done
         * @description Newest first. Pass `next` as `cursor` for the following page. `head` is the newest entry of the chain: kept elsewhere, it shows later that nothing up to it was rewritten.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what was done as a table
         * @description Comma-separated values (RFC 4180), newest first: at most the newest 50,000 entries that the filter finds.
         */
        get: operations["getAuditCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exports of the account
         * @description Newest first. A file is kept for seven days.
         */
        get: operations["listMeExports"];
        put?: never;
        /**
         * Ask for an export of the account
         * @description A ZIP of all that is kept of the person: data as JSON, the originals, the results, and a page that lists them. One at a time, three a day.
         */
        post: operations["createMeExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an export of the account */
        get: operations["getMeExportContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the deletion of the account
         * @description Ends every session and token at once. Until `dueAt` it can be taken back, by DELETE after signing in again or on the page `/deletions/{token}`, where the receipt lies afterwards.
         */
        post: operations["deletionMe"];
        /** Take the deletion of the account back */
        delete: operations["deleteMeDeletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Newest first, with the number of unread ones.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as read */
        post: operations["markNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ignores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what you ignore
         * @description Words, rules and passages of which you are not told, newest first.
         */
        get: operations["listIgnores"];
        put?: never;
        /**
         * Ignore a word, a rule or a passage
         * @description From now on your results, the earlier ones too, leave out its findings. Adding the same again changes nothing.
         */
        post: operations["createIgnore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ignores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer ignore */
        delete: operations["deleteIgnore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Newest first, without secrets. Pass `next` as `cursor` for the following page.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Register a webhook
         * @description An address that the organisation wants to be told at. It has to be https, and every address of its name has to be public. The answer holds the secret, this once.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Remove a webhook */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description What is left out stays as it is.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret of a webhook
         * @description The answer holds the new secret, this once. The old one signs nothing any more.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description For administrators: runs of all durable functions, newest first. Pass `next` as `cursor` for the following page.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run many again
         * @description For administrators: starts a new run with the event of each run that failed (or was cancelled) and was not run again since, newest first, at most 500 a request. Each is run again once, however many requests ask.
         */
        post: operations["rerunRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a run
         * @description For administrators: its input, output and error, its steps, and each attempt at them.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * @description For administrators: nothing more of it starts.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run again
         * @description For administrators: starts a new run with the same event; the first one stays as it is.
         */
        post: operations["rerunRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a run
         * @description For administrators: starts a new run of the same function, as its code is now. With `fromStep` the steps of an ended run that had ended before that one are kept with their results; with `data` the event holds other data. The first run stays as it is; the new one names it as `rerunOf`.
         */
        post: operations["replayRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the queue
         * @description For administrators: depth and age by function, the last hour minute by minute, latencies, workers and what they run. What an Inngest server alone knows is null.
         */
        get: operations["getQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are
         * @description Your account, the organisation that you act for, your role there, and what you may do.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name or language */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your organisations
         * @description Those that you are a member of, the first joined first. `active` is the one that you act for.
         */
        get: operations["listOrganisations"];
        put?: never;
        /**
         * Make a school or a company
         * @description You become its administrator. You go on acting for the organisation that you acted for.
         */
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one of your organisations */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename the organisation
         * @description The one that you act for.
         */
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act for this organisation
         * @description From the next request of the session on. Tokens and API keys belong to one organisation.
         */
        post: operations["switchOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an organisation
         * @description Its last administrator cannot leave, and nobody leaves their own space.
         */
        post: operations["leaveOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Of the organisation that you act for, newest first. `query` is the beginning of an address or a part of a name.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description From the organisation that you act for, and from its classes.
         */
        delete: operations["deleteMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description The roles `developer` and `organisation_admin` are given and taken by administrators alone. Who may teach no more leaves the classes that they taught.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Of the organisation that you act for: those neither accepted nor revoked, newest first.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite an address
         * @description The address gets a mail with a link that is good for two weeks, for the account of that address. With `classId` it leads into the class as well.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description By the token of its link, with the account of the address that it was mailed to. Accepting again changes nothing.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again
         * @description It is good for two weeks more. Not within five minutes of the last mail.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List classes
         * @description Of the organisation that you act for, newest first: all of them for who manages members, else those that you are of.
         */
        get: operations["listClasses"];
        put?: never;
        /**
         * Make a class
         * @description It gets a join code. A teacher teaches it from the start.
         */
        post: operations["createClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a class by its code
         * @description You become a student of it, and of its organisation where you are no member. At most 30 attempts an hour, right or wrong.
         */
        post: operations["joinClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a class */
        get: operations["getClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a class, open or close joining, archive it
         * @description `archived: false` takes it back. Nobody joins an archived class.
         */
        patch: operations["updateClass"];
        trace?: never;
    };
    "/api/v1/classes/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is of a class
         * @description For those who manage it, newest first.
         */
        get: operations["listClassMembers"];
        put?: never;
        /**
         * Add a member of the organisation to a class
         * @description One who is of it already gets the role. Teachers are those whose role in the organisation lets them.
         */
        post: operations["addClassMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take somebody out of a class */
        delete: operations["removeClassMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/join-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a class another join code
         * @description The old one opens nothing from now on.
         */
        post: operations["rotateJoinCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a class */
        post: operations["leaveClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what the organisation uses
         * @description Of the organisation that you act for: how much of each quota of its plan is used now, and what was handed in in the last twelve months and thirty days.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description For administrators: the users of all organisations, newest first, by the start of the address or a part of the name.
         */
        get: operations["listAdminUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description For administrators: one user with memberships, second factor and what keeps them out.
         */
        get: operations["getAdminUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description For administrators: one change of somebody else's account, and the reason for it, which the audit log keeps. `disabled: true` ends all sessions and tokens at once, `secondFactor: null` takes the second factor away, `lockouts: 0` forgets failed logins.
         */
        patch: operations["updateAdminUser"];
        trace?: never;
    };
    "/api/v1/admin/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all organisations
         * @description For administrators: newest first, by the start of the name.
         */
        get: operations["listAdminOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get any organisation
         * @description For administrators: its plan, and the quotas that were agreed with it.
         */
        get: operations["getAdminOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organisation's plan
         * @description For administrators: another plan, or quotas in place of the plan's (null is no limit), and the reason for it, which the audit log keeps. `overrides` are replaced as a whole.
         */
        patch: operations["updateAdminOrganisation"];
        trace?: never;
    };
    "/api/v1/admin/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List live sessions
         * @description For administrators: everybody's, newest first, of one user or from one address.
         */
        get: operations["listAdminSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session
         * @description For administrators: anybody's, at once, with the reason for it, which the audit log keeps.
         */
        post: operations["revokeAdminSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs here */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Asks nothing of any other part: restart the process when this fails.
         */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it can serve
         * @description Asks each part that requests need, for two seconds at most: send no traffic while it is not ready. Tells how many workers are connected.
         */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AdminOrganisation: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "personal" | "school" | "company";
            /** @enum {string} */
            plan: "free" | "pro" | "school" | "company";
            overrides: {
                analyses?: number | null;
                batchFiles?: number | null;
                storedBytes?: number | null;
                members?: number | null;
                apiKeys?: number | null;
                webhooks?: number | null;
            };
            members: number;
            /** Format: date-time */
            createdAt: string;
        };
        AdminSession: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            name: string;
            email: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            expiresAt: string;
            address: string;
            userAgent: string;
            /** @description The administrator whose session it is in the user's name */
            impersonatorId: string | null;
        };
        AnalysisDetail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            authorId: string;
            /** @enum {string} */
            kind: "essay" | "code";
            title: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
            language: string | null;
            findingCount: number;
            /** @description Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100 */
            score: number | null;
            missingAspects: string[];
            /** @description An error code, when the analysis failed */
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description The earlier analysis that this one runs again */
            replayOf: string | null;
            submission: {
                theme: string | null;
                motivatingText: string | null;
                fileName: string | null;
                /** @description Of code; null where it was submitted without any */
                options: {
                    /**
                     * @description quick: findings alone; thorough: more cases and more measurements
                     * @default standard
                     * @enum {string}
                     */
                    depth: "quick" | "standard" | "thorough";
                    /**
                     * @description Without it everything counts alike
                     * @enum {string}
                     */
                    focus?: "speed" | "memory" | "readability" | "security";
                    /**
                     * @description Seconds for verifying and measuring; what is not done by then is left out
                     * @default 60
                     */
                    timeBudget: number;
                    /** @description The function or class to call; without it all functions, or the program on its standard input */
                    entryPoint?: string;
                    /**
                     * @description Arguments to call the entry point with: tuples of literals as in Python, "([3, 1, 2], 5)"
                     * @default []
                     */
                    inputs: string[];
                    /**
                     * @description Standard inputs of a program, each with the output that is expected of it where that is known
                     * @default []
                     */
                    tests: {
                        input: string;
                        output?: string;
                    }[];
                } | null;
            };
            steps: {
                step: string;
                /** @enum {string} */
                group: "before" | "aspects" | "agents" | "after";
                /** @enum {string} */
                status: "pending" | "running" | "completed" | "failed";
                attempts: number;
                startedAt: string | null;
                durationMs: number | null;
                findingCount: number | null;
                error: string | null;
            }[];
            /** @description The analysis that this one runs again */
            original: components["schemas"]["AnalysisSummary"] | null;
            /** @description Watch from here: the steps above include every event up to it */
            lastSequence: number;
        };
        AnalysisResult: {
            text: string;
            report: components["schemas"]["Report"];
            /** @description Findings that the reader ignores and the report leaves out */
            ignored: number;
        };
        AnalysisSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            authorId: string;
            /** @enum {string} */
            kind: "essay" | "code";
            title: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
            language: string | null;
            findingCount: number;
            /** @description Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100 */
            score: number | null;
            missingAspects: string[];
            /** @description An error code, when the analysis failed */
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description The earlier analysis that this one runs again */
            replayOf: string | null;
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            prefix: string;
            scopes: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[];
            owner: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            rotatedAt: string | null;
            /** @description Until when the secret before works as well */
            previousExpiresAt: string | null;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            actor: {
                id: string;
                name: string | null;
            } | null;
            via: ("session" | "token" | "key") | null;
            impersonator: {
                id: string;
                name: string | null;
            } | null;
            action: string;
            target: {
                kind: string;
                id: string;
                name: string | null;
            } | null;
            details: {
                [key: string]: string | number | boolean | null;
            };
            address: string | null;
            userAgent: string | null;
            erased: boolean;
            hash: string;
        };
        BatchItem: {
            position: number;
            fileName: string;
            /** @enum {string} */
            state: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled" | "refused" | "skipped";
            analysisId: string | null;
            /** @description An error code, where the file has no result */
            failure: string | null;
            findingCount: number;
            /** @description Given once there is a result */
            summary: {
                /** @description 0 to 100 */
                quality: number | null;
                /** @description Times as fast, where a gain was measured */
                speedup: number | null;
                /** @description How the search for a faster version ended */
                optimisation: string | null;
                severities: {
                    [key: string]: number;
                };
            } | null;
        };
        BatchReport: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            createdAt: string;
            /** @description How many files are in each state */
            states: {
                [key: string]: number;
            };
            /** @description Files that are no Python and that the report does not list */
            unlisted: number;
            options: {
                /**
                 * @description quick: findings alone; thorough: more cases and more measurements
                 * @default standard
                 * @enum {string}
                 */
                depth: "quick" | "standard" | "thorough";
                /**
                 * @description Without it everything counts alike
                 * @enum {string}
                 */
                focus?: "speed" | "memory" | "readability" | "security";
                /**
                 * @description Seconds for verifying and measuring; what is not done by then is left out
                 * @default 60
                 */
                timeBudget: number;
                /** @description The function or class to call; without it all functions, or the program on its standard input */
                entryPoint?: string;
                /**
                 * @description Arguments to call the entry point with: tuples of literals as in Python, "([3, 1, 2], 5)"
                 * @default []
                 */
                inputs: string[];
                /**
                 * @description Standard inputs of a program, each with the output that is expected of it where that is known
                 * @default []
                 */
                tests: {
                    input: string;
                    output?: string;
                }[];
            };
            /** @description Of the files that have a result so far */
            totals: {
                severities: {
                    [key: string]: number;
                };
                /** @description Files with a measured gain, and the geometric mean of their speed-ups */
                faster: {
                    files: number;
                    speedup: number | null;
                };
                quality: {
                    mean: number | null;
                    /** @description Files by ten points of quality */
                    distribution: number[];
                };
            };
            items: components["schemas"]["BatchItem"][];
            next?: string;
        };
        BatchSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            createdAt: string;
            /** @description How many files are in each state */
            states: {
                [key: string]: number;
            };
            /** @description Files that are no Python and that the report does not list */
            unlisted: number;
        };
        ClassMember: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** Format: date-time */
            joinedAt: string;
            /** @enum {string} */
            role: "teacher" | "student";
        };
        ComparedPair: {
            /** Format: uuid */
            id: string;
            /** @description The larger one of both texts */
            share: number;
            /** @description Both are of one author, or one is what the other's author wrote, run again */
            drafts: boolean;
            a: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "essay" | "document";
                title: string;
                /** Format: uuid */
                authorId: string;
                share: number;
                text: string;
                /** @description Attributed quotations, which are not counted */
                quotations: {
                    start: number;
                    end: number;
                }[];
            };
            b: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "essay" | "document";
                title: string;
                /** Format: uuid */
                authorId: string;
                share: number;
                text: string;
                /** @description Attributed quotations, which are not counted */
                quotations: {
                    start: number;
                    end: number;
                }[];
            };
            /** Format: date-time */
            comparedAt: string;
            /** @description False while a text has changed and is not yet compared again: no passages then */
            current: boolean;
            /** @description In the order of `a` */
            passages: {
                a: {
                    start: number;
                    end: number;
                };
                b: {
                    start: number;
                    end: number;
                };
                /** @description Of the shorter side */
                words: number;
                /** @enum {string} */
                kind: "verbatim" | "edited";
            }[];
        };
        DataExport: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "ready" | "failed" | "expired";
            bytes: number | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        DocumentDetail: {
            /** Format: uuid */
            id: string;
            title: string;
            fileName: string | null;
            /** @enum {string} */
            kind: "text" | "docx" | "pdf" | "png" | "jpeg" | "webp" | "tiff";
            /** @enum {string} */
            status: "pendente" | "processando" | "concluído" | "falhou";
            /** @description The code of what went wrong; null unless it failed */
            failure: string | null;
            /** @description Null until the file was opened */
            pageCount: number | null;
            bytes: number;
            sha256: string;
            /** Format: uuid */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            /** @description Whether its pages can be looked at */
            hasPictures: boolean;
            /** @description What its author wanted of its text when it was uploaded; null where nothing */
            analyseAs: "essay" | null;
            /** @description Where its text was analysed by itself; null where it was not, or has to be looked at first */
            analysisId: string | null;
            pages: {
                number: number;
                /** @enum {string} */
                source: "file" | "recognition";
                /** @description False while its image waits for recognition */
                isRead: boolean;
                /** @description Mean over its words, 0 to 1; null where nothing was recognised */
                confidence: number | null;
                correctedAt: string | null;
            }[];
        };
        DocumentJob: {
            /** Format: uuid */
            id: string;
            title: string;
            fileName: string | null;
            /** @enum {string} */
            kind: "text" | "docx" | "pdf" | "png" | "jpeg" | "webp" | "tiff";
            /** @enum {string} */
            status: "pendente" | "processando" | "concluído" | "falhou";
            /** @description The code of what went wrong; null unless it failed */
            failure: string | null;
            /** @description Null until the file was opened */
            pageCount: number | null;
            bytes: number;
            sha256: string;
            /** Format: uuid */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        DocumentPageText: {
            number: number;
            /** @description As it was read */
            text: string;
            /** @description As somebody corrected it; it holds whatever is read again */
            correctedText: string | null;
            /** @enum {string} */
            source: "file" | "recognition";
            isRead: boolean;
            confidence: number | null;
            words: {
                /** @description UTF-16 units of `text` */
                start: number;
                end: number;
                box: {
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                };
                confidence: number | null;
            }[];
        };
        EssayScore: {
            model: string;
            scores: {
                competency: number;
                score: number;
                /** @description Of 90 %: lower and upper end */
                interval: [
                    number,
                    number
                ];
                descriptor: {
                    "pt-BR": string;
                    en: string;
                };
                items: {
                    id: string;
                    points: number;
                    label: {
                        "pt-BR": string;
                        en: string;
                    };
                    advice: {
                        "pt-BR": string;
                        en: string;
                    };
                    rules: string[];
                }[];
                /** @description Points lost that no item explains */
                residual: number;
            }[];
            total: number;
            /** @description Of 90 %: lower and upper end */
            interval: [
                number,
                number
            ];
            /**
             * @description Passages that do not count: repeated, pasted or heaped up
             * @default []
             */
            leftOut: {
                start: number;
                end: number;
            }[];
        };
        Ignore: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "word" | "rule" | "passage";
            value: string;
            /** Format: date-time */
            createdAt: string;
        };
        Invitation: {
            /** Format: uuid */
            id: string;
            email: string;
            /** @enum {string} */
            role: "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
            classId: string | null;
            className: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            expiresAt: string;
            expired: boolean;
        };
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            locale: "pt-BR" | "en";
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "personal" | "school" | "company";
                plan: string;
                /** Format: date-time */
                createdAt: string;
            };
            /** @enum {string} */
            role: "owner" | "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
            permissions: string[];
        };
        Member: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
            /** Format: date-time */
            joinedAt: string;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            kind: string;
            data: {
                [key: string]: string | number;
            };
            href: string;
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "personal" | "school" | "company";
            plan: string;
            /** @enum {string} */
            role: "owner" | "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
            active: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        OriginalFile: {
            /** Format: uuid */
            id: string;
            /** @description Under which it can be kept: its own, or one made of the title of a work that came without */
            name: string;
            /** @enum {string} */
            kind: "essay" | "code";
            bytes: number;
            sha256: string;
            /** Format: uuid */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
        };
        Problem: {
            /** @description urn:elysia:error:<code> */
            type: string;
            /** @description The same for every occurrence of the code */
            title: string;
            status: number;
            /** @description What went wrong here, and what to do */
            detail: string;
            /** @description The request id, as in X-Request-Id and in the log */
            instance: string;
            /** @enum {string} */
            code: "invalid_input" | "malformed_request" | "unauthenticated" | "invalid_token" | "wrong_credentials" | "code_required" | "wrong_code" | "quota_exceeded" | "plan_limit_reached" | "forbidden" | "account_disabled" | "not_yourself" | "not_impersonable" | "cross_origin" | "session_required" | "not_found" | "method_not_allowed" | "conflict" | "in_progress" | "not_finished" | "not_cancellable" | "run_not_ended" | "replay_unavailable" | "personal_space" | "last_admin" | "already_member" | "already_invited" | "invitation_invalid" | "invitation_other_address" | "join_code_unknown" | "class_archived" | "limit_reached" | "export_limit" | "hand_over_first" | "deletion_waiting" | "link_invalid" | "identity_denied" | "identity_unverified" | "identity_invalid" | "identity_taken" | "identity_limit" | "identity_unavailable" | "last_sign_in" | "no_password" | "reset_link_invalid" | "too_large" | "unsupported_type" | "idempotency_key_reused" | "empty_text" | "bad_encoding" | "binary_content" | "file_infected" | "document_kind_unknown" | "document_is_code" | "document_polyglot" | "document_macros" | "document_encrypted" | "document_damaged" | "document_bomb" | "document_unsafe_paths" | "document_too_long" | "document_too_many_pixels" | "document_too_slow" | "document_not_read" | "original_missing" | "archive_unreadable" | "archive_encrypted" | "archive_too_large" | "entry_damaged" | "too_many_files" | "no_python_files" | "original_damaged" | "too_many_requests" | "too_many_attempts" | "internal" | "unavailable";
            /** @description Invalid fields; empty otherwise */
            fields: {
                path: string;
                message: string;
            }[];
        };
        QueueOverview: {
            totals: {
                /** @description Calls that could start now */
                queued: number | null;
                running: number;
                /** @description Retries and sleeps whose time has not come, and calls that wait for a concurrency limit */
                delayed: number | null;
                failedLastDay: number;
                oldestQueuedSeconds: number | null;
            };
            /** @description Of all functions together, over the last hour */
            latency: {
                /** @description From the creation of a run to its first call */
                wait: {
                    p50: number;
                    p95: number;
                } | null;
                /** @description From the first call to the end of a run that completed */
                run: {
                    p50: number;
                    p95: number;
                } | null;
            };
            functions: {
                /** @description From the creation of a run to its first call */
                wait: {
                    p50: number;
                    p95: number;
                } | null;
                /** @description From the first call to the end of a run that completed */
                run: {
                    p50: number;
                    p95: number;
                } | null;
                functionId: string;
                queued: number | null;
                running: number;
                delayed: number | null;
                oldestQueuedSeconds: number | null;
                /** @description In the last hour */
                completed: number;
                /** @description In the last hour */
                failed: number;
                /** @description Failed runs that were not run again, whenever they failed */
                deadLetters: number;
            }[];
            /** @description The agents that look for faster code, in the order of their work */
            agents: {
                /** @description From the creation of a run to its first call */
                wait: {
                    p50: number;
                    p95: number;
                } | null;
                /** @description From the first call to the end of a run that completed */
                run: {
                    p50: number;
                    p95: number;
                } | null;
                functionId: string;
                queued: number | null;
                running: number;
                delayed: number | null;
                oldestQueuedSeconds: number | null;
                /** @description In the last hour */
                completed: number;
                /** @description In the last hour */
                failed: number;
                /** @description Failed runs that were not run again, whenever they failed */
                deadLetters: number;
            }[];
            /** @description The last sixty, oldest first; the last one is under way */
            minutes: {
                /** Format: date-time */
                minute: string;
                runs: {
                    started: number;
                    completed: number;
                    failed: number;
                };
                /** @description By attempt */
                steps: {
                    started: number;
                    completed: number;
                    failed: number;
                };
            }[];
            workers: {
                id: string;
                host: string | null;
                pid: number | null;
                version: string | null;
                /** @description How many calls it takes at once */
                concurrency: number | null;
                startedAt: string | null;
                /**
                 * @description silent: it holds calls and was not heard of in time
                 * @enum {string}
                 */
                state: "working" | "idle" | "silent";
                /** Format: date-time */
                lastSeenAt: string;
                calls: {
                    runId: string;
                    functionId: string;
                    /** @description Null while it looks for steps, or runs those that it finds */
                    stepName: string | null;
                    /** Format: date-time */
                    since: string;
                }[];
            }[] | null;
        };
        Report: {
            /** @enum {string} */
            kind: "essay" | "code";
            language: string | null;
            engine: string;
            /** @description Of essays; absent in older results */
            provenance?: {
                engine: string;
                /** @description The score's model; null where no score is given */
                model: string | null;
                /** @description A hash of the rules' catalogue */
                rules: string | null;
                /** @description SHA-256 of the canonical JSON (RFC 8785) of text, theme, supporting_text and title */
                inputSha256: string;
            };
            /** @description The earlier analysis of the same code, engine and options that this result is taken from */
            reused?: {
                /** Format: uuid */
                analysisId: string;
                /** Format: date-time */
                at: string;
            };
            findings: {
                rule: string;
                category: string;
                /** @description The competency of ENEM; null for what none judges */
                competency?: number | null;
                /** @enum {string} */
                severity: "info" | "minor" | "major" | "critical";
                span: {
                    start: number;
                    end: number;
                };
                message: {
                    "pt-BR": string;
                    en: string;
                };
                suggestions: {
                    label: {
                        "pt-BR": string;
                        en: string;
                    };
                    edits: {
                        span: {
                            start: number;
                            end: number;
                        };
                        text: string;
                    }[];
                    /** @description May be applied without looking */
                    safe: boolean;
                }[];
                aspect: string;
            }[];
            metrics: {
                id: string;
                value: number;
                /** @enum {string} */
                unit?: "words" | "sentences" | "characters" | "lines" | "ratio" | "score" | "count";
                label: {
                    "pt-BR": string;
                    en: string;
                };
                aspect: string;
            }[];
            /** @description By aspect, what a view may draw */
            details: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            counts: {
                bySeverity: {
                    [key: string]: number;
                };
                byCategory: {
                    [key: string]: number;
                };
            };
            missing: string[];
        };
        ReportDocument: {
            /** @constant */
            format: "elysia-report@1";
            /** @constant */
            kind: "essay";
            provenance: {
                engine: string;
                /** @description The score's model; null where no score is given */
                model: string | null;
                /** @description A hash of the rules' catalogue; null in results that did not keep it */
                rules: string | null;
                /** @description SHA-256 of the canonical JSON (RFC 8785) of text, theme, supporting_text and title */
                inputSha256: string;
            };
            input: {
                text: string;
                theme: string | null;
                supporting_text: string | null;
                title: string | null;
                language: ("pt" | "en") | null;
            };
            /** @description What each aspect of the engine found: findings, metrics and data */
            aspects: ({
                aspect: string;
                engine: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        RunDetail: {
            id: string;
            functionId: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            organisationId: string | null;
            eventName: string;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description Why it failed; cut after 2,000 characters in lists */
            error: string | null;
            input: unknown;
            output: unknown;
            rerunOf: string | null;
            /** @description The step of that run from which on this one ran */
            replayedFrom: string | null;
            parentRunId: string | null;
            steps: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "run" | "sleep" | "invoke" | "wait" | "event" | "function";
                /** @enum {string} */
                status: "pending" | "running" | "completed" | "failed";
                /** @description Its place in the order in which the run's steps ended, from 1 */
                position: number | null;
                /** @description Taken over, with its result, from the run that this one repeats */
                kept: boolean;
                queuedAt: string | null;
                startedAt: string | null;
                finishedAt: string | null;
                output: unknown;
                error: string | null;
                /** @description The run that an invocation started */
                childRunId: string | null;
                attempts: {
                    attempt: number;
                    /** @enum {string} */
                    status: "running" | "completed" | "failed" | "abandoned";
                    /** Format: date-time */
                    startedAt: string;
                    finishedAt: string | null;
                    error: string | null;
                    worker: string | null;
                }[];
            }[];
        };
        RunSummary: {
            id: string;
            functionId: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            organisationId: string | null;
            eventName: string;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description Why it failed; cut after 2,000 characters in lists */
            error: string | null;
        };
        SavedSearch: {
            /** Format: uuid */
            id: string;
            name: string;
            query: {
                [key: string]: unknown;
            };
            notify: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        SchoolClass: {
            /** Format: uuid */
            id: string;
            name: string;
            joinCode: string | null;
            joinOpen: boolean;
            students: number;
            role: ("teacher" | "student") | null;
            /** Format: date-time */
            createdAt: string;
            archivedAt: string | null;
        };
        SearchHit: {
            /** Format: uuid */
            id: string;
            authorId: string | null;
            /** @description For who reads others' works too */
            authorName?: string;
            /** @enum {string} */
            kind: "essay" | "code" | "document";
            title: string;
            theme: string | null;
            /** @description Plain text around the matches */
            excerpt: string;
            /** @description UTF-16 spans in the excerpt, end exclusive */
            matches: {
                start: number;
                end: number;
            }[];
            /** @description UTF-16 spans in the title, end exclusive */
            titleMatches: {
                start: number;
                end: number;
            }[];
            /** @description Why it was found */
            why: {
                /** @enum {string} */
                field: "title" | "theme" | "text" | "rule" | "similar" | "filter";
                /** @description Of `rule`: which */
                rule?: string;
                /** @description Of `similar`: the word that was asked for */
                asked?: string;
                /** @description Of `similar`: the word that was found, spelled much like it */
                found?: string;
                /** @description Of `filter`: which */
                filter?: string;
            }[];
            /** @enum {string} */
            state: "completed" | "partial";
            /** @description An essay's total, 0 to 1000, or another work's quality, 0 to 100 */
            score: number | null;
            language: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SubmissionReceipt: {
            /** Format: uuid */
            analysisId: string;
            /** @constant */
            status: "queued";
        };
        TextKnown: {
            /**
             * Format: uuid
             * @description Of a work that was run again on the same text the first one's
             */
            id: string;
            /** @enum {string} */
            kind: "essay" | "document";
            /**
             * @description Pending until everything below is there; failed once that was given up
             * @enum {string}
             */
            state: "pending" | "ready" | "failed";
            language: ("pt" | "en" | "other") | null;
            enrichment: {
                /** @description Of the language */
                confidence: number;
                words: number;
                sentences: number;
                /** @description Null where there is no formula for the language */
                readability: {
                    /** @description Flesch reading ease; higher is easier */
                    ease: number;
                    wordsPerSentence: number;
                    syllablesPerWord: number;
                } | null;
                /** @description Best first */
                keyPhrases: {
                    text: string;
                    score: number;
                    spans: {
                        start: number;
                        end: number;
                    }[];
                }[];
                /** @description Names, in the order of the text */
                entities: {
                    name: string;
                    /** @enum {string} */
                    kind: "person" | "place" | "organisation" | "law" | "date" | "other";
                    /**
                     * @description By a list, by its surroundings, or by its look
                     * @enum {string}
                     */
                    certainty: "listed" | "cued" | "guessed";
                    spans: {
                        start: number;
                        end: number;
                    }[];
                }[];
                /** @description Sentences of the text, in its order */
                summary: {
                    start: number;
                    end: number;
                    text: string;
                    score: number;
                }[];
            } | null;
            /** @description What the text took from its theme and motivating text; null where none was given */
            given: {
                /** @description Of the text's words */
                share: number;
                passages: {
                    start: number;
                    end: number;
                }[];
            } | null;
            /** @description The code of what went wrong; null unless it failed */
            failure: string | null;
        };
        TextPair: {
            /** Format: uuid */
            id: string;
            /** @description The larger one of both texts */
            share: number;
            /** @description Both are of one author, or one is what the other's author wrote, run again */
            drafts: boolean;
            a: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "essay" | "document";
                title: string;
                /** Format: uuid */
                authorId: string;
                share: number;
            };
            b: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "essay" | "document";
                title: string;
                /** Format: uuid */
                authorId: string;
                share: number;
            };
            passageCount: number;
            /** Format: date-time */
            comparedAt: string;
        };
        UsageReport: {
            /** @enum {string} */
            plan: "free" | "pro" | "school" | "company";
            /**
             * Format: date
             * @description When what is counted by the month begins anew (UTC)
             */
            renewsOn: string;
            metrics: {
                /** @enum {string} */
                metric: "analyses" | "batchFiles" | "storedBytes" | "members" | "apiKeys" | "webhooks";
                used: number;
                /** @description Null is no limit */
                limit: number | null;
                /** @description Whether it begins anew with each month */
                monthly: boolean;
            }[];
            /** @description The last twelve, oldest first */
            months: {
                /** Format: date */
                month: string;
                analyses: number;
                batchFiles: number;
            }[];
            /** @description The last thirty, oldest first */
            days: {
                /** Format: date */
                day: string;
                analyses: number;
                batchFiles: number;
            }[];
        };
        UserDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            locale: "pt-BR" | "en";
            /** @enum {string} */
            platformRole: "user" | "admin";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            passwordChangedAt: string;
            disabledAt: string | null;
            /** @description Null where it is off */
            secondFactor: {
                /** Format: date-time */
                confirmedAt: string;
                recoveryCodes: number;
            } | null;
            liveSessions: number;
            /** @description Counters of failed logins that keep somebody waiting now */
            lockouts: number;
            /** @description At most 100 */
            memberships: {
                /** Format: uuid */
                organisationId: string;
                name: string;
                /** @enum {string} */
                kind: "personal" | "school" | "company";
                role: string;
                /** Format: date-time */
                since: string;
            }[];
        };
        UserSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            locale: "pt-BR" | "en";
            /** @enum {string} */
            platformRole: "user" | "admin";
            /** Format: date-time */
            createdAt: string;
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            events: ("analysis.completed" | "analysis.failed" | "analysis.cancelled" | "batch.completed" | "member.joined" | "member.removed")[];
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            secretRotatedAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    grant_type: "password";
                    email: string;
                    password: string;
                    /** @description Of the authenticator app, or a recovery code */
                    code?: string;
                    /**
                     * Format: uuid
                     * @description The organisation to work in; by default one's own space
                     */
                    organisation?: string;
                    /** @description Permissions that the token is to have; without it all that may be had */
                    scope?: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[] | string;
                } | {
                    /** @constant */
                    grant_type: "refresh_token";
                    refresh_token: string;
                    /** @description Permissions that the token is to have; without it all that may be had */
                    scope?: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[] | string;
                } | {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description The id of an API key, or its prefix */
                    client_id: string;
                    /** @description The API key */
                    client_secret: string;
                    /** @description Permissions that the token is to have; without it all that may be had */
                    scope?: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[] | string;
                };
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "password";
                    email: string;
                    password: string;
                    /** @description Of the authenticator app, or a recovery code */
                    code?: string;
                    /**
                     * Format: uuid
                     * @description The organisation to work in; by default one's own space
                     */
                    organisation?: string;
                    /** @description Permissions that the token is to have; without it all that may be had */
                    scope?: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[] | string;
                } | {
                    /** @constant */
                    grant_type: "refresh_token";
                    refresh_token: string;
                    /** @description Permissions that the token is to have; without it all that may be had */
                    scope?: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[] | string;
                } | {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description The id of an API key, or its prefix */
                    client_id: string;
                    /** @description The API key */
                    client_secret: string;
                    /** @description Permissions that the token is to have; without it all that may be had */
                    scope?: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[] | string;
                };
            };
        };
        responses: {
            /** @description The tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @constant */
                        token_type: "Bearer";
                        /** @description Seconds */
                        expires_in: number;
                        /** @description Good for one exchange; programs get none */
                        refresh_token?: string;
                        scope: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_token`: Token inválido `wrong_credentials`: The e-mail address or the password is wrong. `code_required`: Send the code of your authenticator app as well, or a recovery code. `wrong_code`: The code is wrong or was used. Wait for the next one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_disabled`: The account is disabled. Write to the administrators of this installation. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts`: Too many failed attempts. Wait a few minutes before the next one. `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description `Bearer` and an access token */
                Authorization?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Without it, the login of the Authorization header ends */
                    refresh_token?: string;
                };
                "application/x-www-form-urlencoded": {
                    /** @description Without it, the login of the Authorization header ends */
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeySet: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            /** @constant */
                            kty: "OKP";
                            /** @constant */
                            crv: "Ed25519";
                            x: string;
                            kid: string;
                            /** @constant */
                            alg: "EdDSA";
                            /** @constant */
                            use: "sig";
                        }[];
                    };
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Those of everybody in the organisation are for its administrators */
                of?: "me" | "organisation";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("account.read" | "account.write" | "analyses.read" | "analyses.write" | "analyses.review" | "search.read" | "notifications.read" | "notifications.write" | "organisation.read" | "organisation.write" | "members.read" | "members.write" | "classes.read" | "classes.write" | "keys.read" | "keys.write" | "webhooks.read" | "webhooks.write" | "usage.read" | "audit.read" | "runs.read" | "runs.control" | "users.read" | "users.write" | "organisations.read" | "organisations.write")[];
                    /**
                     * Format: date-time
                     * @description At most a year ahead; without it the key lives until it is revoked
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description The key and its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, without its secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKey: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the present secret works beside the new one
                     * @default 0
                     */
                    overlapSeconds?: number;
                };
            };
        };
        responses: {
            /** @description The key and its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEssays: {
        parameters: {
            query?: {
                status?: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
                /** @description Only the works of this author; may be repeated, at most 50 times */
                author?: string | string[];
                /** @description Made at this instant or later */
                from?: string & (unknown & unknown);
                /** @description Made before this instant */
                to?: string & (unknown & unknown);
                /** @description An essay's total, 0 to 1000, or a code's quality, 0 to 100 */
                minScore?: number;
                /** @description What has no score is left out by either bound */
                maxScore?: number;
                /** @description The replays of this analysis alone */
                replayOf?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            authorId: string;
                            /** @enum {string} */
                            kind: "essay" | "code";
                            title: string;
                            /** @enum {string} */
                            status: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
                            language: string | null;
                            findingCount: number;
                            /** @description Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100 */
                            score: number | null;
                            missingAspects: string[];
                            /** @description An error code, when the analysis failed */
                            failure: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            /** @description The earlier analysis that this one runs again */
                            replayOf: string | null;
                            /** @description How often it was run again */
                            replays: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEssay: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The essay: plain text, at most 200,000 bytes in UTF-8 */
                    text: string;
                    title?: string;
                    theme?: string;
                    motivatingText?: string;
                    fileName?: string;
                };
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan. `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `empty_text`: There is no text to analyse. `binary_content`: The file is not text. Send plain text or Python source. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preflightEssays: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The essay: plain text, at most 200,000 bytes in UTF-8 */
                    text: string;
                    theme?: string;
                    motivatingText?: string;
                };
            };
        };
        responses: {
            /** @description The checklist */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In INEP's order; empty for a text that the exam would not read, as one in English */
                        checklist: {
                            rule: string;
                            /** @enum {string} */
                            state: "clear" | "warning" | "violated";
                            confidence: ("possible" | "probable" | "certain") | null;
                            /** @description What was found and what to do; null for a clear reason */
                            message: {
                                "pt-BR": string;
                                en: string;
                            } | null;
                            evidence: {
                                start: number;
                                end: number;
                                excerpt: string;
                            }[];
                        }[];
                        /** @description Handwritten lines that the text would fill, in all and without what is copied */
                        lines: {
                            all: number;
                            own: number;
                        } | null;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `empty_text`: There is no text to analyse. `binary_content`: The file is not text. Send plain text or Python source. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCode: {
        parameters: {
            query?: {
                status?: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
                /** @description Only the works of this author; may be repeated, at most 50 times */
                author?: string | string[];
                /** @description Made at this instant or later */
                from?: string & (unknown & unknown);
                /** @description Made before this instant */
                to?: string & (unknown & unknown);
                /** @description An essay's total, 0 to 1000, or a code's quality, 0 to 100 */
                minScore?: number;
                /** @description What has no score is left out by either bound */
                maxScore?: number;
                /** @description The replays of this analysis alone */
                replayOf?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            authorId: string;
                            /** @enum {string} */
                            kind: "essay" | "code";
                            title: string;
                            /** @enum {string} */
                            status: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
                            language: string | null;
                            findingCount: number;
                            /** @description Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100 */
                            score: number | null;
                            missingAspects: string[];
                            /** @description An error code, when the analysis failed */
                            failure: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            /** @description The earlier analysis that this one runs again */
                            replayOf: string | null;
                            /** @description How often it was run again */
                            replays: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Python source, at most 200,000 bytes in UTF-8 */
                    source: string;
                    title?: string;
                    fileName?: string;
                    /**
                     * @description quick: findings alone; thorough: more cases and more measurements
                     * @default standard
                     * @enum {string}
                     */
                    depth?: "quick" | "standard" | "thorough";
                    /**
                     * @description Without it everything counts alike
                     * @enum {string}
                     */
                    focus?: "speed" | "memory" | "readability" | "security";
                    /**
                     * @description Seconds for verifying and measuring; what is not done by then is left out
                     * @default 60
                     */
                    timeBudget?: number;
                    /** @description The function or class to call; without it all functions, or the program on its standard input */
                    entryPoint?: string;
                    /**
                     * @description Arguments to call the entry point with: tuples of literals as in Python, "([3, 1, 2], 5)"
                     * @default []
                     */
                    inputs?: string[];
                    /**
                     * @description Standard inputs of a program, each with the output that is expected of it where that is known
                     * @default []
                     */
                    tests?: {
                        input: string;
                        output?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan. `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `empty_text`: There is no text to analyse. `binary_content`: The file is not text. Send plain text or Python source. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyzeCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Python source, at most 200,000 bytes in UTF-8 */
                    source: string;
                    title?: string;
                    fileName?: string;
                    /**
                     * @description quick: findings alone; thorough: more cases and more measurements
                     * @default standard
                     * @enum {string}
                     */
                    depth?: "quick" | "standard" | "thorough";
                    /**
                     * @description Without it everything counts alike
                     * @enum {string}
                     */
                    focus?: "speed" | "memory" | "readability" | "security";
                    /**
                     * @description Seconds for verifying and measuring; what is not done by then is left out
                     * @default 60
                     */
                    timeBudget?: number;
                    /** @description The function or class to call; without it all functions, or the program on its standard input */
                    entryPoint?: string;
                    /**
                     * @description Arguments to call the entry point with: tuples of literals as in Python, "([3, 1, 2], 5)"
                     * @default []
                     */
                    inputs?: string[];
                    /**
                     * @description Standard inputs of a program, each with the output that is expected of it where that is known
                     * @default []
                     */
                    tests?: {
                        input: string;
                        output?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan. `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `empty_text`: There is no text to analyse. `binary_content`: The file is not text. Send plain text or Python source. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchSummary"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title?: string;
                    /** @description Options as of a single code, in JSON; they count for each file */
                    options?: string;
                    /** @description Python files and ZIP archives of them: at most 200 files, 10 MB as sent, 20 MB unpacked */
                    files: string | string[];
                };
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        batchId: string;
                        queued: number;
                        /** @description Files that cannot be analysed; the report says why */
                        refused: number;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan. `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `archive_too_large`: There is too much at once: at most 10 MB, and 20 MB of Python unpacked. Send it in parts. `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_infected`: A scanner found malware in the file, and it was not kept. Check the computer that it came from. `archive_unreadable`: The archive is damaged or is no ZIP file. Make it anew, or send the files themselves. `archive_encrypted`: The archive is protected by a password. Make it anew without one. `too_many_files`: At most 200 files at once. Send them in parts. `no_python_files`: There is no Python file among them. Send .py files or a ZIP of them. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: {
                /** @description failed: files without a result, whether refused, skipped, failed or cancelled */
                show?: "all" | "failed";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchCsv: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_cancellable`: The run has already ended, so there is nothing to cancel. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnalyses: {
        parameters: {
            query?: {
                kind?: "essay" | "code";
                status?: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
                /** @description Only the works of this author; may be repeated, at most 50 times */
                author?: string | string[];
                /** @description Made at this instant or later */
                from?: string & (unknown & unknown);
                /** @description Made before this instant */
                to?: string & (unknown & unknown);
                /** @description An essay's total, 0 to 1000, or a code's quality, 0 to 100 */
                minScore?: number;
                /** @description What has no score is left out by either bound */
                maxScore?: number;
                /** @description The replays of this analysis alone */
                replayOf?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            authorId: string;
                            /** @enum {string} */
                            kind: "essay" | "code";
                            title: string;
                            /** @enum {string} */
                            status: "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";
                            language: string | null;
                            findingCount: number;
                            /** @description Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100 */
                            score: number | null;
                            missingAspects: string[];
                            /** @description An error code, when the analysis failed */
                            failure: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            /** @description The earlier analysis that this one runs again */
                            replayOf: string | null;
                            /** @description How often it was run again */
                            replays: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalysis: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analysis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisDetail"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnalysisSteps: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of its steps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order of the pipeline; pending ones too */
                        items: {
                            step: string;
                            /** @enum {string} */
                            group: "before" | "aspects" | "agents" | "after";
                            /** @enum {string} */
                            status: "pending" | "running" | "completed" | "failed";
                            attempts: number;
                            startedAt: string | null;
                            durationMs: number | null;
                            findingCount: number | null;
                            error: string | null;
                        }[];
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalysisResult: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisResult"];
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnalysisFindings: {
        parameters: {
            query?: {
                aspect?: string;
                severity?: "info" | "minor" | "major" | "critical";
                category?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            rule: string;
                            category: string;
                            /** @description The competency of ENEM; null for what none judges */
                            competency?: number | null;
                            /** @enum {string} */
                            severity: "info" | "minor" | "major" | "critical";
                            span: {
                                start: number;
                                end: number;
                            };
                            message: {
                                "pt-BR": string;
                                en: string;
                            };
                            suggestions: {
                                label: {
                                    "pt-BR": string;
                                    en: string;
                                };
                                edits: {
                                    span: {
                                        start: number;
                                        end: number;
                                    };
                                    text: string;
                                }[];
                                /** @description May be applied without looking */
                                safe: boolean;
                            }[];
                            aspect: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalysisReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDocument"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalysisProof: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description proof.py */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/x-python": string;
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalysisReceipt: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        format: "elysia-receipt-1";
                        code: {
                            before: {
                                source: string;
                                sha256: string;
                            };
                            after: {
                                source: string;
                                sha256: string;
                            };
                        };
                        /** @description What was run; `measurement.cases` are places in it */
                        workload: {
                            /** @constant */
                            kind: "stdin";
                            cases: {
                                input: string;
                                /** @description Where the case comes from */
                                origin: string;
                            }[];
                        } | {
                            /** @constant */
                            kind: "calls";
                            entryPoint: string;
                            cases: {
                                args: string;
                                /** @description Where the case comes from */
                                origin: string;
                            }[];
                        };
                        seed: number;
                        environment: {
                            adapter: string;
                            python: string;
                            native: boolean;
                            machine?: string;
                        };
                        measurement: {
                            /** @enum {string} */
                            verdict: "claimed" | "no-gain" | "noisy" | "clocks-disagree" | "only-repeated" | "answers-differ" | "answers-change" | "failed" | "too-slow";
                            /** @description Times as fast: the median of the pairs with its interval of 95 %, and fastest against fastest */
                            speedup: {
                                median: number;
                                minimum: number;
                                low: number;
                                high: number;
                            } | null;
                            pairs: {
                                before: number;
                                after: number;
                                /** @enum {string} */
                                first: "before" | "after";
                            }[];
                            /** @description Milliseconds */
                            medians: {
                                before: number;
                                after: number;
                            } | null;
                            /** @description Without the interpreter's start-up */
                            net: {
                                before: number;
                                after: number;
                                startUpMs: number;
                                ratio: number;
                            } | null;
                            /** @description Bytes at the peak */
                            memory: {
                                before: number;
                                after: number;
                                ratio: number;
                            } | null;
                            /** @enum {string} */
                            clock: "cpu" | "wall";
                            rounds: number;
                            cases: number[];
                            load: number | null;
                            spread: number | null;
                            noisy: boolean;
                            attempts: number;
                            spentMs: number;
                        };
                        growth: {
                            before: {
                                /** @enum {string} */
                                class: "O(1)" | "O(log n)" | "O(n)" | "O(n log n)" | "O(n²)" | "O(n³)" | "exponential" | "unknown";
                                /** @description k of time ~ size^k with its interval of 95 % */
                                exponent: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                points: {
                                    size: number;
                                    ms: number;
                                }[];
                            };
                            after: {
                                /** @enum {string} */
                                class: "O(1)" | "O(log n)" | "O(n)" | "O(n log n)" | "O(n²)" | "O(n³)" | "exponential" | "unknown";
                                /** @description k of time ~ size^k with its interval of 95 % */
                                exponent: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                points: {
                                    size: number;
                                    ms: number;
                                }[];
                            };
                        } | null;
                        /** @description `model/<name>` where a model wrote the second version */
                        writtenBy?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIfAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Findings to leave out: mended, or thought wrong */
                    without: {
                        rule: string;
                        span: {
                            start: number;
                            end: number;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description The score */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null where no score is given, as for an essay in English */
                        score: components["schemas"]["EssayScore"] | null;
                        /** @description With nothing left out, by the same model: not the report's, where that is of an older one */
                        before: components["schemas"]["EssayScore"] | null;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnalysisEvents: {
        parameters: {
            query?: {
                /** @description Start after this sequence number */
                after?: number;
            };
            header?: {
                /** @description Goes before `after`; browsers send it */
                "Last-Event-ID"?: number;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as they happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description It ended, and there is no event after the one named: do not reconnect */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_cancellable`: The run has already ended, so there is nothing to cancel. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A step, as the analysis names it: what does not come of it is taken over. Without it everything runs again */
                    from?: string;
                    /** @description Another text, on which everything runs again; without it that of the original */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan. `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_finished`: The analysis is still under way. Wait until it has ended, or cancel it, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `empty_text`: There is no text to analyse. `binary_content`: The file is not text. Send plain text or Python source. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                status?: "pendente" | "processando" | "concluído" | "falhou";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentJob"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, Word (DOCX), plain text, or a scan as PNG, JPEG, WebP or TIFF; its kind is told by its content
                     */
                    file: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Waiting to be read */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentJob"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_too_long`: The document has too many pages, entries or characters. Send it in parts. `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_kind_unknown`: This kind of file is not read. Send PDF, Word (DOCX), plain text, or a scan as PNG, JPEG, WebP or TIFF. `document_is_code`: This is Python or an archive, not a document. Hand it in as code. `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_infected`: A scanner found malware in the file, and it was not kept. Check the computer that it came from. `document_polyglot`: The file is two kinds at once, which is refused for safety. Save it anew from the program it was made with. `document_macros`: The document has macros in it, which are refused for safety. Save it as DOCX without macros. `document_encrypted`: The document is protected by a password. Save it without one and send it again. `document_damaged`: The file is damaged. Save or scan it anew and send it again. `document_bomb`: The file unpacks to far more than it should, which is refused for safety. Save it anew. `document_unsafe_paths`: The file has entries that lead out of its folder, which is refused for safety. Save it anew. `document_too_slow`: A page took too long to read. Save the document anew, or send its pages as images. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDetail"];
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentContent: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The original */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `original_missing`: The original of this document lies in the storage no more. Send the file again. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPage: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPageText"];
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateDocumentPage: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The whole text of the page; null takes the correction back */
                    text: string | null;
                };
            };
        };
        responses: {
            /** @description Kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPageImage: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_too_many_pixels`: The image has too many pixels. Scan it at 300 dpi, or make it smaller. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_damaged`: The file is damaged. Save or scan it anew and send it again. `document_too_slow`: A page took too long to read. Save the document anew, or send its pages as images. `document_encrypted`: The document is protected by a password. Save it without one and send it again. `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Waiting to be read */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The state has changed meanwhile. Reload and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDocumentAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    theme?: string;
                };
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        analysisId: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan. `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_not_read`: The text of this document has not been read yet. Wait until it is, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `empty_text`: There is no text to analyse. `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is down. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                kind?: "essay" | "code";
                /** @description Only the works of this author; may be repeated, at most 50 times */
                author?: string | string[];
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OriginalFile"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The original, without its bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalFile"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFileContent: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The original */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkFile: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uri
                         * @description Whoever has it reads the original, without signing in, until it expires
                         */
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObject: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The object, byte for byte */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: This link was used or has expired. Start again to get a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAnalyses: {
        parameters: {
            query?: {
                /** @description Words, "a phrase", alternatives with OR, -exclusions, beginnings*, and fields such as regra:crase, c1:<120, nota:>=800, tipo:code, idioma:en, autor:ana, de:2026-01-01; accents and number do not matter, and misspelled words are forgiven */
                q?: string;
                kind?: ("essay" | "code" | "document") | ("essay" | "code" | "document")[];
                state?: ("completed" | "partial") | ("completed" | "partial")[];
                language?: string | string[];
                author?: string | string[];
                /** @description Classes: works of their students */
                class?: string | string[];
                /** @description A rule, or a word of its name */
                rule?: string | string[];
                category?: string | string[];
                /** @description Fifths of what the kind can reach, 0 to 4 */
                band?: number | number[];
                minScore?: number;
                maxScore?: number;
                /** @description Made at this instant, on this day, or later */
                from?: (string & (unknown & unknown)) | (string & (unknown & unknown));
                /** @description Made before this instant, or on this day at the latest */
                to?: (string & (unknown & unknown)) | (string & (unknown & unknown));
                /** @description By relevance unless given */
                sort?: "relevance" | "newest" | "oldest" | "score";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of hits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchHit"][];
                        next?: string;
                        total: {
                            count: number;
                            /** @description There are more than that */
                            more: boolean;
                        };
                        /** @description How many of the matches have each value, the most frequent first */
                        facets: {
                            kind: {
                                value: string;
                                count: number;
                            }[];
                            state: {
                                value: string;
                                count: number;
                            }[];
                            scoreBand: {
                                value: string;
                                count: number;
                            }[];
                            language: {
                                value: string;
                                count: number;
                            }[];
                            month: {
                                value: string;
                                count: number;
                            }[];
                            /** @description None for who reads nobody's works but their own; so too with classes */
                            author: {
                                /** Format: uuid */
                                value: string;
                                /** @description What it is called */
                                label?: string;
                                count: number;
                            }[];
                            category: {
                                value: string;
                                count: number;
                            }[];
                            /** @description By their students' works */
                            class: {
                                /** Format: uuid */
                                value: string;
                                /** @description What it is called */
                                label?: string;
                                count: number;
                            }[];
                        };
                        /** @description Words that were looked for as others too, since little was found */
                        similar: {
                            asked: string;
                            found: string;
                        }[];
                        /** @description Names of authors that were asked for and that nobody has */
                        unknownAuthors: string[];
                        /**
                         * @description The search server could not be reached: the database answered in its place
                         * @default false
                         */
                        degraded: boolean;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSearchSuggestions: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The most frequent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            text: string;
                            /** @enum {string} */
                            field: "title" | "theme";
                        }[];
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchSimilar: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The works */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        of: components["schemas"]["SearchHit"];
                        items: components["schemas"]["SearchHit"][];
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchCsv: {
        parameters: {
            query?: {
                /** @description Words, "a phrase", alternatives with OR, -exclusions, beginnings*, and fields such as regra:crase, c1:<120, nota:>=800, tipo:code, idioma:en, autor:ana, de:2026-01-01; accents and number do not matter, and misspelled words are forgiven */
                q?: string;
                kind?: ("essay" | "code" | "document") | ("essay" | "code" | "document")[];
                state?: ("completed" | "partial") | ("completed" | "partial")[];
                language?: string | string[];
                author?: string | string[];
                /** @description Classes: works of their students */
                class?: string | string[];
                /** @description A rule, or a word of its name */
                rule?: string | string[];
                category?: string | string[];
                /** @description Fifths of what the kind can reach, 0 to 4 */
                band?: number | number[];
                minScore?: number;
                maxScore?: number;
                /** @description Made at this instant, on this day, or later */
                from?: (string & (unknown & unknown)) | (string & (unknown & unknown));
                /** @description Made before this instant, or on this day at the latest */
                to?: (string & (unknown & unknown)) | (string & (unknown & unknown));
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchSaved: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedSearch"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: {
                        /** @description Words, "a phrase", alternatives with OR, -exclusions, beginnings*, and fields such as regra:crase, c1:<120, nota:>=800, tipo:code, idioma:en, autor:ana, de:2026-01-01; accents and number do not matter, and misspelled words are forgiven */
                        q?: string;
                        kind?: ("essay" | "code" | "document") | ("essay" | "code" | "document")[];
                        state?: ("completed" | "partial") | ("completed" | "partial")[];
                        language?: string | string[];
                        author?: string | string[];
                        /** @description Classes: works of their students */
                        class?: string | string[];
                        /** @description A rule, or a word of its name */
                        rule?: string | string[];
                        category?: string | string[];
                        /** @description Fifths of what the kind can reach, 0 to 4 */
                        band?: number | number[];
                        minScore?: number;
                        maxScore?: number;
                        /** @description Made at this instant, on this day, or later */
                        from?: (string & (unknown & unknown)) | (string & (unknown & unknown));
                        /** @description Made before this instant, or on this day at the latest */
                        to?: (string & (unknown & unknown)) | (string & (unknown & unknown));
                        /** @enum {string} */
                        sort?: "relevance" | "newest" | "oldest" | "score";
                    };
                    /**
                     * @description Whether to be told of new hits
                     * @default false
                     */
                    notify?: boolean;
                };
            };
        };
        responses: {
            /** @description Saved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSearchSaved: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getText: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextKnown"];
                };
            };
            /** @description What If-None-Match names is still current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryText: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Waiting for its turn */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The state has changed meanwhile. Reload and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTextPairs: {
        parameters: {
            query?: {
                /** @description Pairs of this work alone: the id of an analysis or a document */
                text?: string;
                /** @description Both authors are students of this class */
                class?: string;
                /** @description Of either text's words, at least */
                minShare?: number;
                /** @description Pairs of one person's texts as well */
                drafts?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TextPair"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTextPair: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedPair"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                chain?: "platform" | string;
                action?: string;
                actor?: string;
                target?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next?: string;
                        head: {
                            sequence: number;
                            hash: string;
                        } | null;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditCsv: {
        parameters: {
            query?: {
                chain?: "platform" | string;
                action?: string;
                actor?: string;
                target?: string;
                from?: string;
                to?: string;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeExports: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DataExport"][];
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMeExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is being made */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `export_limit`: An export is under way, or you have asked for three today. Wait for it, or try again tomorrow. `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeExportContent: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletionMe: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description It will be deleted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        dueAt: string;
                        token: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `hand_over_first`: You are the last administrator of an organisation with other members. Make one of them an administrator first. `deletion_waiting`: The deletion of this account has been asked for already. `last_admin`: An organisation needs an administrator. Make another member one first. `no_password`: The account has no password yet. Ask for a link to set one, and try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts`: Too many failed attempts. Wait a few minutes before the next one. `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeDeletion: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The state has changed meanwhile. Reload and try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        next?: string;
                        unread: number;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                } | {
                    /** @constant */
                    all: true;
                };
            };
        };
        responses: {
            /** @description Marked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIgnores: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ignore"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIgnore: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "word" | "rule" | "passage";
                    value: string;
                };
            };
        };
        responses: {
            /** @description Ignored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ignore"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteIgnore: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description https, at a public address */
                    url: string;
                    /** @description What to tell of */
                    events: ("analysis.completed" | "analysis.failed" | "analysis.cancelled" | "batch.completed" | "member.joined" | "member.removed")[];
                    /** @default  */
                    description?: string;
                    /**
                     * @description Whether anything is sent there
                     * @default true
                     */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        description: string;
                        events: ("analysis.completed" | "analysis.failed" | "analysis.cancelled" | "batch.completed" | "member.joined" | "member.removed")[];
                        active: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        secretRotatedAt: string;
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description https, at a public address */
                    url?: string;
                    /** @description What to tell of */
                    events?: ("analysis.completed" | "analysis.failed" | "analysis.cancelled" | "batch.completed" | "member.joined" | "member.removed")[];
                    description?: string;
                    /** @description Whether anything is sent there */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Replaced */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        description: string;
                        events: ("analysis.completed" | "analysis.failed" | "analysis.cancelled" | "batch.completed" | "member.joined" | "member.removed")[];
                        active: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        secretRotatedAt: string;
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                status?: "queued" | "running" | "completed" | "failed" | "cancelled";
                functionId?: string;
                /** @description Only what failed or was cancelled and was not run again since */
                notRerun?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RunSummary"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rerunRuns: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default failed
                     * @enum {string}
                     */
                    status?: "failed" | "cancelled";
                    functionId?: string;
                    /** @default 500 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description How many were run again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        started: number;
                        /** @description Run again by somebody else meanwhile, or of a function that is no more */
                        skipped: number;
                        /** @description Whether the limit left runs of the same kind */
                        more: boolean;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetail"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_cancellable`: The run has already ended, so there is nothing to cancel. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rerunRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Started */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The new run; null while the engine does not show it yet */
                        runId: string | null;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The step's id: what had ended before it is kept, the rest runs again; all of it when absent */
                    fromStep?: string;
                    /** @description What the event (of a batch, the first) holds instead of its data; at most 4 MiB, and of the same organisation */
                    data?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Started */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The new run */
                        runId: string;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `run_not_ended`: The run has not ended. Wait for its end, or cancel it, and replay it then. `replay_unavailable`: The engine keeps the steps of its runs to itself. Replay the run with the tools of its own. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueue: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueOverview"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    locale?: "pt-BR" | "en";
                };
            };
        };
        responses: {
            /** @description You, as changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "school" | "company";
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Renamed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Switched */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_admin`: An organisation needs an administrator. Make another member one first. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                role?: "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
                query?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMember: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_admin`: An organisation needs an administrator. Make another member one first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_admin`: An organisation needs an administrator. Make another member one first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @enum {string} */
                    role: "student" | "teacher" | "developer" | "organiser" | "organisation_admin";
                    /** Format: uuid */
                    classId?: string;
                };
            };
        };
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_member`: This person is a member already. `already_invited`: This address has an open invitation. Send it again, or revoke it first. `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description A member now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        classId: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation_other_address`: This invitation is for another address. Log in with the account of that address. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation_invalid`: This invitation was revoked or has expired. Ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClasses: {
        parameters: {
            query?: {
                archived?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SchoolClass"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClass"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. `conflict`: The state has changed meanwhile. Reload and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description A student of it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        classId: string | null;
                    };
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_limit_reached`: The organisation's plan holds no more of these. Remove some, or ask for a larger plan. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `join_code_unknown`: No class that takes anybody in has this code. Check it, or ask the teacher. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts`: Too many failed attempts. Wait a few minutes before the next one. `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClass: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The class */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClass"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateClass: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    joinOpen?: boolean;
                    archived?: boolean;
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClass"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClassMembers: {
        parameters: {
            query?: {
                role?: "teacher" | "student";
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClassMember"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addClassMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                    /** @enum {string} */
                    role: "teacher" | "student";
                };
            };
        };
        responses: {
            /** @description Added */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `class_archived`: The class is archived. Take it back from the archive first. `limit_reached`: The most that is allowed here is reached. Remove what is not needed, and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeClassMember: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateJoinCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The class with its new code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClass"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_space`: A personal space has no members and no classes. Make an organisation, or switch to one. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `class_archived`: The class is archived. Take it back from the archive first. `conflict`: The state has changed meanwhile. Reload and try again. `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdminUsers: {
        parameters: {
            query?: {
                query?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UserSummary"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminUser: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAdminUser: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    platformRole?: "user" | "admin";
                    disabled?: boolean;
                    secondFactor?: null;
                    /** @constant */
                    lockouts?: 0;
                };
            };
        };
        responses: {
            /** @description The user, changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_yourself`: Nobody does this to their own account. Ask another administrator. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdminOrganisations: {
        parameters: {
            query?: {
                query?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AdminOrganisation"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminOrganisation"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAdminOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    plan?: "free" | "pro" | "school" | "company";
                    overrides?: {
                        analyses?: number | null;
                        batchFiles?: number | null;
                        storedBytes?: number | null;
                        members?: number | null;
                        apiKeys?: number | null;
                        webhooks?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description The organisation, changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminOrganisation"];
                };
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdminSessions: {
        parameters: {
            query?: {
                userId?: string;
                address?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AdminSession"][];
                        next?: string;
                    };
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeAdminSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description With the same key, the same request is executed once: its answer comes again, for 24 hours. */
                "Idempotency-Key"?: string;
                "X-Request-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_request`: The request could not be read. Check its format and content type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Sign in to continue. `invalid_token`: Token inválido */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`: This is not open to tokens and API keys. Sign in with a browser to do it. `cross_origin`: The request came from another site and was refused. `forbidden`: You do not have permission to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found, or not visible to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in_progress`: The first request with this Idempotency-Key is still under way. Send it again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large. Split it, or send less text. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_type`: This kind of file is not supported. Send plain text or Python source. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. `idempotency_key_reused`: This Idempotency-Key was used for another request. Take a new one for each. `bad_encoding`: The text is not valid UTF-8. Save the file as UTF-8 and send it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests. Wait a moment and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version, and for how many seconds it has run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        version: string;
                        uptime: number;
                    };
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthLive: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "alive";
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: {
                "X-Request-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                        checks: {
                            /** @enum {string} */
                            database: "up" | "down";
                            /** @enum {string} */
                            cache: "up" | "down";
                            /** @enum {string} */
                            queue: "up" | "down";
                        };
                        workers: number | null;
                    };
                };
            };
            /** @description `invalid_input`: Some fields are not valid. Correct them and send again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something failed on our side. It was logged; try again in a moment. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "not_ready";
                        checks: {
                            /** @enum {string} */
                            database: "up" | "down";
                            /** @enum {string} */
                            cache: "up" | "down";
                            /** @enum {string} */
                            queue: "up" | "down";
                        };
                        workers: number | null;
                    };
                };
            };
        };
    };
}
