# One place for compiler warnings; every target of ours calls throughline_warnings(TARGET).
option(THROUGHLINE_WERROR "Treat compiler warnings as errors" OFF)

function(throughline_warnings target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
        # Designated initialisers leave out members that keep their default; g++ 12 warns, clang does not.
        -Wno-missing-field-initializers
        # g++ 12 sees an overlap in "a" + std::string + "b" that is not there (its bug 105651).
        $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
        $<$<BOOL:${THROUGHLINE_WERROR}>:-Werror>)
endfunction()
