// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "core/scene/picture.h"
#include "core/workbench/page_template.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QWidget;

namespace throughline::ui {

/// What an own page has beside the picture: own text, a line at its foot, a logo; and the templates that keep these with title, second
/// line, paper and theme. Rows of a form.
class PageParts : public QObject {
    Q_OBJECT

public:
    /// Makes the widgets; `addTemplateRow` and `addRows` put them into a form. `whole`: the template as the whole form says it now.
    PageParts(std::function<PageTemplate()> whole, QWidget* parent);

    void addTemplateRow(QFormLayout& form);
    void addRows(QFormLayout& form);
    /// Chooses the template that was used last, if it is still there.
    void restore();
    /// Footer, words and logo.
    void tell(PageTemplate& page) const;
    void tell(BriefingOptions& options) const;

    /// Folder of the templates of this person.
    static QString folder();

signals:
    void changed();
    /// A template was chosen; the rest of the form follows.
    void chosen(const throughline::PageTemplate& page);

private:
    void listTemplates(const QString& current);
    void choose();
    void save();
    void remove();
    void askLogo();
    void showLogo(const QString& path);
    QString pathOf(const QString& name) const;

    std::function<PageTemplate()> m_whole;
    QComboBox* m_templates;
    QPushButton* m_save;
    QPushButton* m_remove;
    QPlainTextEdit* m_words;
    QLineEdit* m_footer;
    QPushButton* m_logo;
    QPushButton* m_noLogo;
    QString m_logoPath;
    std::shared_ptr<const CardImage> m_logoImage;
};

/// "# A heading" begins a block; other lines are its paragraphs.
std::vector<PageWords> wordsOf(const QString& text);
QString textOf(const std::vector<PageWords>& words);

}  // namespace throughline::ui
