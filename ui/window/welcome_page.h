// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace throughline::ui {

/// What stands in the place of the picture while the case is empty: recent files, open, samples, and
/// a place to drop files.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Lists the recent files anew.
    void refresh();

signals:
    void openAsked();
    void fileAsked(const QString& path);
    /// Name of an embedded file ("samples/….txt").
    void sampleAsked(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addSamples(QVBoxLayout* column);

    QWidget* m_recent;
    QVBoxLayout* m_recentColumn;
    QWidget* m_drop;
};

/// Compiled-in samples, in name order, prose first.
QStringList sampleNames();
/// "guangzhou-accusation" as "Guangzhou accusation".
QString sampleTitle(const QString& name);

}  // namespace throughline::ui
