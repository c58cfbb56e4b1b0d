/** For so long an administrator may look on in somebody's name, whatever they do. */
export const impersonationSeconds = 30 * 60;
