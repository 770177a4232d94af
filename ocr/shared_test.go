package ocr

// shared is the folder of real material beside the module. It is not part of
// the repository.
const shared = "../../shared"
