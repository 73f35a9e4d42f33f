# Compiles the rule packs under a folder into the library.
#   sayyes_embed_packs(TARGET FOLDER)
function(sayyes_embed_packs target folder)
endfunction()
