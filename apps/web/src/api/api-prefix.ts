/** Where the API lives on this server. */
export const apiPrefix = '/api/v1'
