filedesc://x 0.0.0.0 20040503100000 text/plain 4
abc
https://x.ma/a 1.2.3.4 20040503100000 text/html 264
HTTP/1.1 100 Continue

HTTP/1.1 200 OK
Content-Type: text/html

<html><p>أعلن رئيس الجماعة عن إطلاق برنامج جديد لترميم الأسوار العتيقة للمدينة القديمة، بغلاف مالي كبير.</p></html>
