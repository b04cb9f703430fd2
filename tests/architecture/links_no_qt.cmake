# cmake -DREADELF=... -P links_no_qt.cmake PROGRAM: fails if the program's dynamic section names a Qt library.
math(EXPR last "${CMAKE_ARGC} - 1")
set(program "${CMAKE_ARGV${last}}")
execute_process(COMMAND "${READELF}" -d "${program}"
    OUTPUT_VARIABLE dynamic RESULT_VARIABLE code ERROR_VARIABLE reason)
if(NOT code EQUAL 0 OR NOT dynamic MATCHES "NEEDED")
    message(FATAL_ERROR "${program} cannot be read: ${reason}")
endif()
string(REGEX MATCHALL "libQt[A-Za-z0-9]+" qt "${dynamic}")
if(qt)
    list(REMOVE_DUPLICATES qt)
    list(JOIN qt ", " qt)
    message(FATAL_ERROR "${program} links ${qt}")
endif()
