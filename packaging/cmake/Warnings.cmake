# One place for compiler warnings; every target of ours calls throughline_warnings(TARGET).
option(THROUGHLINE_WERROR "Treat compiler warnings as errors" OFF)

function(throughline_warnings target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
        # Designated initialisers leave out members that keep their default; g++ 12 warns, clang does not.
        -Wno-missing-field-initializers
        # False alarms of g++ 12 on std::string operators (GCC bugs 105329, 105651).
        $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-stringop-overflow>
        $<$<BOOL:${THROUGHLINE_WERROR}>:-Werror>)
endfunction()
