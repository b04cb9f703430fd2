// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHashSeed>

#include "app/commands/command_line.h"

int main(int argc, char** argv)
{
    // Before anything that hashes: the order of a Qt hash must never differ between two runs.
    QHashSeed::setDeterministicGlobalSeed();
    return throughline::runCommandLine(argc, argv);
}
