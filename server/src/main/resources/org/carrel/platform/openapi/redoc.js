Redoc.init('/openapi.json', { nativeScrollbars: true, expandResponses: '200,201' }, document.getElementById('redoc'));
