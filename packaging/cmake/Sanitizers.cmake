# -DTHROUGHLINE_SANITIZE=address,undefined instruments every target of ours.
set(THROUGHLINE_SANITIZE "" CACHE STRING "Sanitizers, comma separated (empty: none)")
if(THROUGHLINE_SANITIZE)
    add_compile_options(-fsanitize=${THROUGHLINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${THROUGHLINE_SANITIZE})
endif()
