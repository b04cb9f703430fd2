// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

class QGuiApplication;

namespace throughline {

/// What a command that paints needs of Qt: fonts and images, never a window, also where there is a display.
class Offscreen {
public:
    Offscreen();
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

private:
    int m_argc = 1;
    std::string m_name = "throughline";
    char* m_argv[2];
    std::unique_ptr<QGuiApplication> m_application;
};

}  // namespace throughline
