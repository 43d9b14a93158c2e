/** A letter of a script that is written without blanks or without capitals: Arabic, Thai, Japanese, Chinese, Korean. For a first look. */
export const UNSPACED_LETTER = /[\u0600-\u06ff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/;
