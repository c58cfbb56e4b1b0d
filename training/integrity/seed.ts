/** Seeds everything that is drawn in training the models of the aspects integrity and theme. */
export const integritySeed = 20_240_601;
