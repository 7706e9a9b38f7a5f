/** The Initiative's side of every agreement, as it signs. It has no organisation of its own in the directory. */
export const initiativeName = '"4 per 1000" Initiative';
