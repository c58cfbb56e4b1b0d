/** Where to go after the login: `next` when it is a path of this site, else the dashboard. */
export const pathAfterLogin = (next: string | undefined): string =>
  next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "/dashboard";
