// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace throughline::ui {

namespace {

constexpr qsizetype mostFiles = 10;

QString key() { return QStringLiteral("recentFiles"); }

}  // namespace

QStringList recentFiles()
{
    QStringList existing;
    const QStringList kept = QSettings().value(key()).toStringList();
    for (const QString& path : kept)
        if (QFileInfo::exists(path))
            existing.append(path);
    return existing;
}

void rememberFiles(const QStringList& paths)
{
    QStringList files = recentFiles();
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
        const QString absolute = QFileInfo(*path).absoluteFilePath();
        files.removeAll(absolute);
        if (QFileInfo(absolute).isFile() && !path->startsWith(QStringLiteral("samples/")))
            files.prepend(absolute);
    }
    QSettings().setValue(key(), QStringList(files.mid(0, mostFiles)));
}

}  // namespace throughline::ui
