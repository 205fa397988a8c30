/** The sheet of the page, of all files in `style/`; made by the build. */
export const style: string
/** The script of the page, of all files in `client/`; made by the build. */
export const script: string
