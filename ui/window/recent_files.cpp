// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace throughline::ui {

namespace {

constexpr qsizetype mostFiles = 10;

constexpr qsizetype mostCasefiles = 20;

QString key() { return QStringLiteral("recentFiles"); }
QString casefilesKey() { return QStringLiteral("recentCasefiles"); }

/// Beside the files of all kinds: many reports do not push the cases out.
void rememberCasefiles(const QStringList& paths)
{
    QStringList casefiles = QSettings().value(casefilesKey()).toStringList();
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
        const QFileInfo file(*path);
        if (file.suffix().compare(QStringLiteral("tline"), Qt::CaseInsensitive) != 0 || !file.isFile())
            continue;
        casefiles.removeAll(file.absoluteFilePath());
        casefiles.prepend(file.absoluteFilePath());
    }
    QSettings().setValue(casefilesKey(), QStringList(casefiles.mid(0, mostCasefiles)));
}

}  // namespace

QStringList recentCasefiles() { return QSettings().value(casefilesKey()).toStringList(); }

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
    rememberCasefiles(paths);
}

}  // namespace throughline::ui
