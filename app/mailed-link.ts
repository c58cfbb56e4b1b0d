/**
 * How much of its own address a page tells that was opened by a mailed link: nothing to other sites, since a token is in
 * it. `no-referrer` would say less, but then browsers post forms with `Origin: null`, which server actions refuse.
 */
export const mailedLinkReferrer = "same-origin";
