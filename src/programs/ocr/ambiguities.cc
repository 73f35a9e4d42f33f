// Tesseract sorts a table of look-alike letters into lists each time it starts, which takes longer than reading a sign. Only its
// older recognition asks for that table, and that one is not used here (OEM_LSTM_ONLY). So the program has a function of the
// library's name that does nothing, and the library calls this one. Words and confidences are the same without the table; where
// a later Tesseract has no such function, nothing calls this.

extern "C" __attribute__((visibility("default"))) void sayyes_ocr_loads_no_table()
    __asm__("_ZN9tesseract13UnicharAmbigs13LoadUniversalERKNS_10UNICHARSETEPS1_");

void sayyes_ocr_loads_no_table() {}
