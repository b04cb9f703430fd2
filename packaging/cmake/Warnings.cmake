# One place for compiler warnings; every target of ours calls throughline_warnings(TARGET).
option(THROUGHLINE_WERROR "Treat compiler warnings as errors" OFF)

function(throughline_warnings target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
        # Designated initialisers leave out members that keep their default; g++ 12 warns, clang does not.
        -Wno-missing-field-initializers
        # False alarms of g++ 12 on C++20's constexpr std::string (GCC bugs 105329, 105651, 105762);
        # the sanitizers and clang watch what these would have watched.
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds>
        $<$<BOOL:${THROUGHLINE_WERROR}>:-Werror>)
endfunction()
